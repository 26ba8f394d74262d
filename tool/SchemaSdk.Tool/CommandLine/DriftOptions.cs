using System.CommandLine;
using SchemaSdk.Tool.Breakage;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Reports;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>What <c>diff</c> and <c>check</c> have in common on the command line.</summary>
internal sealed class DriftOptions
{
    private readonly Option<string> _format = new("--format") { Description = "How it is written.", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json." };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "The least class that makes the exit code other than 0.", HelpName = "class" };
    private readonly Option<string?> _accepted = new("--accepted") { Description = "The file of accepted changes. The default lies beside the folder of documents.", HelpName = "file" };

    public DriftOptions(Command command)
    {
        _format.AcceptOnlyFromAmong(DriftReport.Formats);
        _failOn.AcceptOnlyFromAmong([.. ChangeClasses.Names]);
        command.Add(_format);
        command.Add(_json);
        command.Add(_failOn);
        command.Add(_accepted);
    }

    /// <summary>Compares, writes what differs, and gives the exit code.</summary>
    public int Report(
        ToolContext context, ParseResult parsed, string schemas, DocumentSet old, DocumentSet @new, Func<Change, bool>? counts = null, IReadOnlyList<CallSite>? broken = null)
    {
        string accepted = parsed.GetValue(_accepted) is { } file ? context.FullPath(file) : AcceptanceFile.PathFor(context.FullPath(schemas));
        DriftResult result = DriftReview.Compare(context, old, @new, AcceptanceFile.Read(accepted));
        result = result with { Changes = [.. result.Changes.Where(counts ?? (_ => true))], Broken = broken };
        DriftReport.Write(context, result, parsed.GetValue(_json) ? "json" : parsed.GetValue(_format)!);
        return DriftReview.ExitCode(result, parsed.GetValue(_failOn) is { } name ? ChangeClasses.Find(name) : null);
    }
}
