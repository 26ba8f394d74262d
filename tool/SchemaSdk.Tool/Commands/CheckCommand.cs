using System.CommandLine;
using SchemaSdk.Tool.Catalogs;
using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class CheckCommand : ToolCommand
{
    public CheckCommand(ToolContext context)
        : base(
            "check",
            "Compares the documents in the folder with those of the host."
            + " Exit code 0: no drift, 1: drift, 2: breaking drift, 3: error.")
    {
        Argument<string[]> ids = CommonOptions.Ids(
            ArgumentArity.ZeroOrMore,
            "The ids of the models to check; by default, all in the folder.");
        Option<string> schemas = CommonOptions.Schemas();
        Option<string?> from = CommonOptions.From();
        Option<string?> onlyHost = CommonOptions.Host("Check only the models of this host. By default those of all.");
        Option<bool> ignoreRateLimit = CommonOptions.IgnoreRateLimit();
        Add(ids);
        Add(schemas);
        Add(from);
        Add(onlyHost);
        Add(ignoreRateLimit);
        var project = new Option<string?>("--project")
        {
            Description = "Compile this project with the new documents, and list the code that they break.",
            HelpName = "csproj|folder",
        };
        Add(project);
        var drift = new DriftOptions(this);
        SetAction(async (parsed, cancellationToken) =>
        {
            string folder = parsed.GetValue(schemas)!;
            string[] wanted = parsed.GetValue(ids)!;
            DocumentSet here = DocumentSet.Of(context.Directory, SchemaFolder.Read(SchemaFolder.WithDocuments(context.Directory, folder))
                .Where(f => wanted.Length == 0 || f.Reading.Document is null || wanted.Contains(f.Reading.Document.Id)));
            IReadOnlyList<HostFile> hosts = HostFile.ReadAll(context.Directory.FullPath(folder));
            foreach (HostFile host in hosts)
            {
                string file = context.Directory.Shown(host.Path);
                here.Findings.AddRange(host.Reading.Findings.Where(p => p.IsError).Select(p => FindingLine.Of(file, p)));
            }

            foreach (string id in wanted.Where(id => !here.Models.ContainsKey(id) && !here.Unknown.Contains(id)))
            {
                string name = Generator.Json.Shown.Text(id);
                here.Findings.Add($"{name} has no document in {folder}; `schema-sdk add {name}` fetches it");
            }

            string full = context.Directory.FullPath(folder);
            using IModelSource origin = await new SourceFactory(context, full, new FolderIndex(full)).CreateAsync(
                parsed.GetValue(from), parsed.GetValue(onlyHost), parsed.GetValue(ignoreRateLimit), cancellationToken);
            IReadOnlyList<string> models = LeftOut.Without(context, origin, here.Models.Keys.Order(StringComparer.Ordinal));
            DocumentSet live = await ProgressLine.RunAsync(
                context,
                "Models",
                models.Count,
                step => LiveReader.ReadAsync(context.Directory, full, origin, models, step, cancellationToken));
            live.Unknown.UnionWith(here.Models.Keys.Except(models));
            IReadOnlyList<CallSite>? broken = parsed.GetValue(project) is { } path
                ? await BrokenCode.FindAsync(
                    context.Directory, path, here, live, hosts.Select(host => host.KeyVariable).OfType<string>(), cancellationToken)
                : null;
            return drift.Report(context, parsed, folder, here, live, counts: IsOfAModelHere, broken);
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk check", "schema-sdk check --format github --fail-on breaks-calls", "schema-sdk check --project src/App/App.csproj"];

    /// <summary>Models that the host has but this project does not use are not drift.</summary>
    private static bool IsOfAModelHere(Change change) => change is not { Class: ChangeSeverity.Adds, Path: NamePath.Id, Old: null };
}
