using SchemaSdk.Tool.Batches.Files;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>The jobs of a batch that are paid and not saved, whether or not its file still has their lines.</summary>
internal static class PaidJobs
{
    private static readonly LedgerState[] s_states = [LedgerState.Sending, LedgerState.Submitted, LedgerState.Completed];

    public static long Count(LedgerTotals totals) => s_states.Sum(state => totals[state]);

    /// <summary>Loads the documents of their models, so that a run knows them, and returns their hosts.</summary>
    public static async Task<IReadOnlyList<string>> LoadAsync(
        JobLedger ledger, string batch, BatchModels models, CancellationToken cancellationToken)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { Batch = batch, States = s_states }, cancellationToken))
        {
            if (models.Find(entry.ModelId) is not null)
                hosts.Add(entry.HostId);
        }

        return [.. hosts];
    }
}
