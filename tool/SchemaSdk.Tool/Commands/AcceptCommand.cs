using System.CommandLine;
using System.Globalization;
using System.Text;
using SchemaSdk.Tool.Catalogs;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class AcceptCommand : ToolCommand
{
    public AcceptCommand(ToolContext context)
        : base("accept", $"Accepts a change until a date, so that diff and check leave it out. Writes {AcceptanceFile.FileName}.")
    {
        var path = new Argument<string>("path")
        {
            Description = "The change, as diff and check print it in brackets: the model, then the place in its document.",
        };
        var reason = new Option<string>("--reason") { Description = "Why the change does no harm.", HelpName = "text", Required = true };
        var expires = new Option<string>("--expires")
        {
            Description = "The last day on which it is accepted, such as 2027-01-31.",
            HelpName = "date",
            Required = true,
        };
        Option<string> schemas = CommonOptions.Schemas();
        Option<string?> from = CommonOptions.From();
        var accepted = new Option<string?>("--accepted")
        {
            Description = "The file of accepted changes. The default is beside the folder of documents.",
            HelpName = "file",
        };
        Option<bool> json = CommonOptions.Json();
        Add(path);
        Add(reason);
        Add(expires);
        Add(schemas);
        Add(from);
        Add(accepted);
        Add(json);
        SetAction(async (parsed, cancellationToken) =>
        {
            string folder = parsed.GetValue(schemas)!;
            string file = parsed.GetValue(accepted) is { } named
                ? context.Directory.FullPath(named)
                : AcceptanceFile.PathFor(context.Directory.FullPath(folder));
            string why = parsed.GetValue(reason)!;
            if (string.IsNullOrWhiteSpace(why))
                throw new ToolException("--reason is empty; say why the change does no harm");

            DateOnly day = Day(context, parsed.GetValue(expires)!);
            var run = new AcceptRun(context.Directory, folder);
            (string model, string place, IReadOnlyList<Change> changes) = await run.FindAsync(
                parsed.GetValue(path)!,
                () => Sources(context, folder).CreateAsync(parsed.GetValue(from), host: null, ignoresRateLimit: false, cancellationToken),
                cancellationToken);
            ChangeSeverity? @class = changes.Select(change => change.Class).Distinct().ToArray() is [var only] ? only : null;
            (string text, bool replaces) = AcceptanceFile.With(file, new AcceptedChange(model, place, @class, why, day));
            await AtomicFile.WriteAsync(file, Encoding.UTF8.GetBytes(text), cancellationToken);
            if (changes.Count == 0)
                context.Error.WriteLine($"whether this is a change could not be checked: {OneLine.Of(run.Unknown!)}");

            Report(context, parsed.GetValue(json), file, replaces, changes);
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk accept kling-o3/supported_parameters/duration/max --reason \"We never ask for more than 8.\" --expires 2027-01-31",
    ];

    private static SourceFactory Sources(ToolContext context, string folder)
    {
        string full = context.Directory.FullPath(folder);
        return new SourceFactory(context, full, new FolderIndex(full));
    }

    private static DateOnly Day(ToolContext context, string text)
    {
        if (!DateOnly.TryParseExact(text, AcceptanceFile.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw new ToolException($"--expires {text}: a date such as 2027-01-31 is expected");

        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        return day >= today
            ? day
            : throw new ToolException(
                $"--expires {text}: the day has passed; today is {today.ToString(AcceptanceFile.DayFormat, CultureInfo.InvariantCulture)}");
    }

    private static void Report(ToolContext context, bool asJson, string file, bool replaces, IReadOnlyList<Change> changes)
    {
        string shown = context.Directory.Shown(file);
        if (asJson)
        {
            JsonOutput.Write(context.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("file", shown);
                json.WriteBoolean("replaced", replaces);
                json.WriteStartArray("changes");
                foreach (Change change in changes)
                    Reports.DriftJson.Write(json, change);

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        foreach (Change change in changes)
            context.Output.WriteLine($"{ChangeSeverities.NameOf(change.Class)}: {change.Message}");

        context.Output.WriteLine($"accepted in {shown}{(replaces ? ", in place of an earlier entry" : "")}");
    }
}
