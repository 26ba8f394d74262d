using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Origins;

namespace SchemaSdk.Tool.Pulling;

/// <summary>Takes many models' documents, a few at once. One that fails stops no other.</summary>
internal static class PullRun
{
    public static async Task<IReadOnlyList<PullOutcome>> RunAsync(
        ToolContext context, Action<string> tell, IModelOrigin origin, FolderIndex index, string folder, IReadOnlyList<string> ids, IProgress<PullOutcome> progress, CancellationToken cancellationToken)
    {
        using IDisposable only = FolderLock.Take(context, folder);
        var pull = new ModelPull(origin, index, File.Exists(Path.Combine(folder, SchemaReference.FileName)));
        using PullJournal? journal = origin.IsRemote && ids.Count > 1 ? PullJournal.Open(folder, origin.Name, context.Time, tell) : null;
        var outcomes = new PullOutcome[ids.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = HostLimits.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ids.Count, parallel, async (i, token) =>
        {
            outcomes[i] = await OneAsync(pull, index, journal, ids[i], token);
            progress.Report(outcomes[i]);
        });
        journal?.Complete();
        return outcomes;
    }

    private static async Task<PullOutcome> OneAsync(ModelPull pull, FolderIndex index, PullJournal? journal, string id, CancellationToken cancellationToken)
    {
        if (journal is not null && index.Find(id) is { } file && journal.IsDone(id, file))
        {
            return new PullOutcome(id, PullStatus.DoneBefore) { File = file };
        }

        PullOutcome outcome = await pull.RunAsync(id, cancellationToken);
        if (outcome is { Status: not PullStatus.Failed, File: { } written })
        {
            journal?.Done(id, written);
        }

        return outcome;
    }
}
