using System.Collections.Concurrent;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Drift;

/// <summary>Fetches the host's current versions of the checked-in models, without writing anything.</summary>
internal static class LiveReader
{
    public static async Task<DocumentSet> ReadAsync(
        WorkingDirectory directory,
        string folder,
        IModelSource origin,
        IReadOnlyList<string> ids,
        Action step,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<HostFile> hosts = HostFile.ReadAll(folder);
        var files = new ConcurrentBag<DocumentFile>();
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var untolds = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var gone = new ConcurrentBag<string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = HostLimits.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids, parallel, async (id, token) =>
        {
            try
            {
                FetchedDocument? fetched = await origin.FetchAsync(id, token);
                if (fetched is null)
                    gone.Add(id);
                else
                    files.Add(Of(origin, id, fetched, hosts));

                if (fetched?.Untold is { } untold)
                    untolds[id] = untold;
            }
            catch (FetchException e)
            {
                failures[id] = e.Message;
            }

            step();
        });
        DocumentSet live = DocumentSet.Of(directory, files.OrderBy(f => f.Path, StringComparer.Ordinal));
        foreach ((string id, string why) in failures.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            live.Findings.Add($"{Shown.Text(id)}: {why}");
            live.Unknown.Add(id);
        }

        live.Findings.AddRange(untolds.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => $"{Shown.Text(u.Key)}: {u.Value}"));

        // The id of a model whose response can't be parsed is only known from its name.
        live.Unknown.UnionWith(files.Where(f => f.Reading.Document is null).Select(f => f.Path[(origin.Name.Length + 1)..]));
        if (gone.Any(origin.MayBeRenamed))
            await AddNewOnesAsync(directory, hosts, origin, live, ids, cancellationToken);

        return live;
    }

    private static DocumentFile Of(IModelSource origin, string id, FetchedDocument fetched, IReadOnlyList<HostFile> hosts) =>
        DocumentFile.Of($"{origin.Name}/{id}", fetched.Text, isOnDisk: false, HostFile.Placements(hosts, origin.Hosts));

    /// <summary>Adds models that are not checked in, because a missing model may have been renamed.</summary>
    private static async Task AddNewOnesAsync(
        WorkingDirectory directory,
        IReadOnlyList<HostFile> hosts,
        IModelSource origin,
        DocumentSet live,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken)
    {
        const int Most = 50;
        try
        {
            ModelList list = await origin.ListAsync(cancellationToken);
            foreach (string id in list.Ids.Except(ids).Take(Most))
            {
                if (await origin.FetchAsync(id, cancellationToken) is { } fetched)
                    live.Add(directory, Of(origin, id, fetched, hosts));
            }
        }
        catch (FetchException e)
        {
            live.Findings.Add($"the list of models: {e.Message}");
        }
    }
}
