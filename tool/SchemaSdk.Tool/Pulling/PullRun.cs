using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Pulling;

/// <summary>Pulls many models' documents, a few concurrently. A failure does not stop the others.</summary>
internal static class PullRun
{
    public static async Task<PullResult> RunAsync(
        WorkingDirectory directory,
        TimeProvider time,
        IModelSource origin,
        FolderIndex index,
        string folder,
        IReadOnlyList<string> ids,
        Action step,
        bool writesEveryOverlay,
        CancellationToken cancellationToken)
    {
        using IDisposable only = FolderLock.Take(directory, folder);
        var companions = new CompanionFiles(index, folder, status => writesEveryOverlay || status == PullStatus.New);
        var pull = new ModelPull(origin, index, folder, companions.WillHaveSchema(ids));
        using PullJournal? journal = origin.IsRemote && ids.Count > 1 ? PullJournal.Open(folder, origin.Name, time) : null;
        var outcomes = new PullOutcome[ids.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = HostLimits.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ids.Count, parallel, async (i, token) =>
        {
            outcomes[i] = await OneAsync(pull, index, journal, ids[i], token);
            step();
        });
        journal?.Complete();
        return new PullResult(outcomes, await companions.WriteAsync(outcomes, cancellationToken), journal?.WasUnreadable == true);
    }

    private static async Task<PullOutcome> OneAsync(
        ModelPull pull,
        FolderIndex index,
        PullJournal? journal,
        string id,
        CancellationToken cancellationToken)
    {
        if (journal is not null && index.Find(id) is { } file && journal.IsDone(id, file))
            return new PullOutcome(id, PullStatus.DoneBefore) { File = file };

        PullOutcome outcome = await pull.RunAsync(id, cancellationToken);
        if (outcome is { Status: not PullStatus.Failed, File: { } written })
            journal?.Done(id, written);

        return outcome;
    }
}
