namespace SchemaSdk;

/// <summary>Keeps what is planned in a batch to the requests of its newest version.</summary>
internal static class PlanKeeping
{
    /// <summary>Cancels what was planned by an earlier version, and plans again what came back.</summary>
    public static async Task KeepAsync(JobLedger ledger, BatchPlan plan, CancellationToken cancellationToken)
    {
        var query = new LedgerQuery { Batch = plan.Name, States = [LedgerState.Planned, LedgerState.Cancelled] };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            bool isWanted = plan.Requests.ContainsKey(entry.Key);
            bool isPlanned = entry.State == LedgerState.Planned;
            if (isWanted == isPlanned || entry.JobId is not null)
                continue;
            await ledger.TryMoveAsync(
                new LedgerMove
                {
                    Key = entry.Key,
                    To = isWanted ? LedgerState.Planned : LedgerState.Cancelled,
                    From = [entry.State],
                    Version = entry.Version,
                    Note = isWanted ? "it is among the requests of the batch again" : "it is no longer among the requests of the batch",
                },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
