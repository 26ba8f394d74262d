using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Catalogs;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Pulling;
using SchemaSdk.Tool.Shipped;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Setup;

/// <summary>Fills the folder of documents: with what this tool has, and with what it has to fetch.</summary>
internal sealed class InitRun(ToolContext context, string folder)
{
    private const int MostListed = 30;

    public FolderIndex Index { get; } = new(folder);

    /// <summary>True if the document of a model is in the folder.</summary>
    public bool Has(string id) => Index.Find(id) is { } path && File.Exists(path);

    public async Task<IReadOnlyList<FileOutcome>> WriteAsync(
        IReadOnlyList<string> wanted, IReadOnlyList<string> hosts, string? from, CancellationToken cancellationToken)
    {
        if (hosts.Count > 1 && wanted.FirstOrDefault(id => ShippedFiles.Find(id) is null && Index.Find(id) is null) is { } absent)
        {
            throw new ToolException(
                $"{Shown.Text(absent)} has to be fetched, and --host names {hosts.Count} hosts;"
                + $" name only its own, or run `schema-sdk add {Shown.Text(absent)} --host <id>` afterwards");
        }

        var files = new List<FileOutcome>();
        var missing = new List<string>();
        using (FolderLock.Take(context.Directory, folder))
        {
            foreach (string host in hosts)
                files.Add(await ShippedHostWriter.WriteAsync(folder, host, cancellationToken));

            files.AddRange(await JsonSchemaFile.WriteAllAsync(folder, cancellationToken));
            var writer = new ShippedModelWriter(Index, folder);
            foreach (string id in wanted.Count + hosts.Count > 0 ? wanted : ShippedFiles.Ids)
            {
                if (ShippedFiles.Find(id) is { } model)
                    files.AddRange(await writer.WriteAsync(model, cancellationToken));
                else if (Index.Find(id) is { } path)
                    files.Add(new FileOutcome(path, FileStatus.Kept, $"`schema-sdk pull {id}` refreshes it"));
                else
                    missing.Add(id);
            }
        }

        if (missing.Count > 0)
            files.AddRange(await FetchAsync(missing, from, hosts is [var host] ? host : null, cancellationToken));

        return files;
    }

    private async Task<IEnumerable<FileOutcome>> FetchAsync(
        IReadOnlyList<string> ids, string? from, string? host, CancellationToken cancellationToken)
    {
        using IModelSource origin = await new SourceFactory(context, folder, Index).CreateAsync(
            from, host, ignoresRateLimit: false, cancellationToken);
        PullResult result = await PullRun.RunAsync(
            context.Directory, context.Time, origin, Index, folder, ids, step: () => { }, writesEveryOverlay: true, cancellationToken);
        string known = result.Outcomes.Any(outcome => outcome.IsUnknown) ? await KnownAsync(origin, cancellationToken) : "";
        return
        [
            .. result.Outcomes.Select(outcome => outcome.Status == PullStatus.Failed
                ? new FileOutcome(Shown.Text(outcome.Id), FileStatus.Failed, ReasonOf(outcome) + (outcome.IsUnknown ? known : ""))
                : new FileOutcome(outcome.File!, FileStatus.New)),
            .. result.Added,
        ];
    }

    private static string ReasonOf(PullOutcome outcome) =>
        outcome.Findings.FirstOrDefault(finding => finding.IsError) is { } first
            ? $"{outcome.Reason}: {first.Message}"
            : outcome.Reason ?? "";

    private static async Task<string> KnownAsync(IModelSource origin, CancellationToken cancellationToken)
    {
        string shipped = $"; this tool has {string.Join(", ", ShippedFiles.Ids)}";
        try
        {
            IReadOnlyList<string> listed = (await origin.ListAsync(cancellationToken)).Ids;
            string more = listed.Count > MostListed ? $" and {listed.Count - MostListed} more, which `schema-sdk pull --all` takes" : "";
            return listed.Count == 0
                ? shipped
                : $"{shipped}; {origin.Name} has {string.Join(", ", listed.Take(MostListed).Select(Shown.Text))}{more}";
        }
        catch (FetchException)
        {
            return shipped;
        }
    }
}
