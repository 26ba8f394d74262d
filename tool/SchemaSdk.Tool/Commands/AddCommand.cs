using System.CommandLine;
using SchemaSdk.Tool.Catalogs;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Commands;

internal sealed class AddCommand : ToolCommand
{
    public AddCommand(ToolContext context)
        : base("add", "Fetches the documents of models into the folder, and writes the overlays that this tool has for them.")
    {
        Argument<string[]> ids = CommonOptions.Ids(
            ArgumentArity.ZeroOrMore,
            "The models' ids. From a file or folder, none means all that it holds.");
        Option<string> schemas = CommonOptions.Schemas();
        Option<string?> from = CommonOptions.From();
        Option<string?> host = CommonOptions.Host("The host that publishes the models: the id of its file. By default the first host.");
        Option<bool> ignoreRateLimit = CommonOptions.IgnoreRateLimit();
        Option<bool> json = CommonOptions.Json();
        Add(ids);
        Add(schemas);
        Add(from);
        Add(host);
        Add(ignoreRateLimit);
        Add(json);
        SetAction((parsed, cancellationToken) =>
        {
            string[] wanted = parsed.GetValue(ids)!;
            string? source = parsed.GetValue(from);
            bool takesAll = wanted.Length == 0;
            if (takesAll && (source is null || SourceFactory.IsAddress(source)))
                throw new ToolException("add needs the id of a model; `schema-sdk pull --all` takes every model of a host");

            var work = new PullWork(
                parsed.GetValue(schemas)!, source, parsed.GetValue(host), parsed.GetValue(ignoreRateLimit), parsed.GetValue(json))
            {
                WritesEveryOverlay = true,
            };
            return work.RunAsync(context, takesAll, list => takesAll ? list.Ids : wanted, cancellationToken);
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk add kling-o3 kling-3-0-turbo",
        "schema-sdk add fal-ai/flux/dev --host fal",
        "schema-sdk add --from saved-models.json",
    ];
}
