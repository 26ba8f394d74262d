using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Reports;

namespace SchemaSdk.Tool.Commands;

/// <summary>The command-line options shared by <c>diff</c> and <c>check</c>.</summary>
internal sealed class DriftOptions
{
    private readonly Option<string?> _format = new("--format")
    {
        Description = "The format of the report.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json." };
    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "The least severe class of change for which the exit code is not 0.",
    };

    private readonly Option<string?> _accepted = new("--accepted")
    {
        Description = "The file of accepted changes. The default is schema-drift.accepted.json beside the folder of documents.",
        HelpName = "file",
    };

    public DriftOptions(Command command)
    {
        _format.AcceptOneOf(DriftReport.Formats);
        _failOn.AcceptOneOf(ChangeSeverities.Names);
        command.Add(_format);
        command.Add(_json);
        command.Add(_failOn);
        command.Add(_accepted);
    }

    /// <summary>Compares both sides, writes the report, and returns the exit code.</summary>
    public int Report(
        ToolContext context,
        ParseResult parsed,
        string schemas,
        DocumentSet old,
        DocumentSet @new,
        Func<Change, bool>? counts = null,
        IReadOnlyList<CallSite>? broken = null)
    {
        string accepted = parsed.GetValue(_accepted) is { } file
            ? context.Directory.FullPath(file)
            : AcceptanceFile.PathFor(context.Directory.FullPath(schemas));
        DriftResult result = DriftComparer.Compare(
            old,
            @new,
            AcceptanceFile.Read(accepted),
            DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime));
        result = result with { Changes = [.. result.Changes.Where(counts ?? (_ => true))], Broken = broken };
        foreach (string notice in result.Notices)
            context.Error.WriteLine(notice);

        DriftReport.Write(context, result, parsed.GetValue(_json) ? "json" : parsed.GetValue(_format)!);
        return ExitCode(result, parsed.GetValue(_failOn) is { } name ? ChangeSeverities.Find(name) : null);
    }

    /// <summary>A known break takes precedence over read errors: the remaining documents can't change the result.</summary>
    private static int ExitCode(DriftResult result, ChangeSeverity? failOn)
    {
        ChangeSeverity? worst = result.Worst;
        bool counts = worst is { } value && (failOn is null || value <= failOn);
        bool breaksCode = result.Broken?.Any(site => site.IsError) == true;
        if (breaksCode || (counts && worst!.Value.IsBreaking()))
            return ExitCodes.Breaking;

        return result.Old.Findings.Count + result.New.Findings.Count > 0 ? ExitCodes.Error : counts ? ExitCodes.Drift : ExitCodes.Success;
    }
}
