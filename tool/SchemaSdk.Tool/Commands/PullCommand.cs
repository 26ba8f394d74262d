using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Commands;

internal sealed class PullCommand : ToolCommand
{
    public PullCommand(ToolContext context)
        : base("pull", "Refreshes the documents in the folder, and says what changed. Unchanged files are not touched.")
    {
        Argument<string[]> ids = CommonOptions.Ids(ArgumentArity.ZeroOrMore, "The models to refresh. None means those in the folder.");
        var all = new Option<bool>("--all") { Description = "Take every model that the host lists." };
        Option<string> schemas = CommonOptions.Schemas();
        Option<string?> from = CommonOptions.From();
        Option<string?> host = CommonOptions.Host("Refresh only the models of this host. By default those of all.");
        Option<bool> ignoreRateLimit = CommonOptions.IgnoreRateLimit();
        Option<bool> json = CommonOptions.Json();
        var failOn = new Option<string?>("--fail-on")
        {
            Description = "The least severe class of change that makes the exit code 1, or 2 if it is breaking. By default none does.",
            HelpName = "class",
        };
        failOn.AcceptOneOf(ChangeSeverities.Names);
        Add(ids);
        Add(all);
        Add(schemas);
        Add(from);
        Add(host);
        Add(ignoreRateLimit);
        Add(json);
        Add(failOn);
        SetAction((parsed, cancellationToken) =>
        {
            string[] wanted = parsed.GetValue(ids)!;
            bool takesAll = parsed.GetValue(all);
            if (takesAll && wanted.Length > 0)
                throw new ToolException("pull takes either ids or --all");

            if (!takesAll && wanted.Length == 0)
                _ = SchemaFolder.WithDocuments(context.Directory, parsed.GetValue(schemas)!);

            var work = new PullWork(
                parsed.GetValue(schemas)!,
                parsed.GetValue(from),
                parsed.GetValue(host),
                parsed.GetValue(ignoreRateLimit),
                parsed.GetValue(json))
            {
                FailOn = parsed.GetValue(failOn) is { } name ? ChangeSeverities.Find(name) : null,
            };
            return work.RunAsync(
                context,
                takesAll,
                list => takesAll ? list.Ids : wanted.Length > 0 ? wanted : null,
                cancellationToken);
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk pull",
        "schema-sdk pull --host fal",
        "schema-sdk pull --fail-on breaks-calls",
        "schema-sdk pull --all --from http://localhost:8080 --ignore-rate-limit",
    ];
}
