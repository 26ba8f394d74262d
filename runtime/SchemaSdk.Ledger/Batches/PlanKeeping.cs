namespace SchemaSdk;

/// <summary>Keeps what is planned in a batch to the requests of its newest version, and plans again what may be retried.</summary>
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

    /// <summary>Plans failed jobs again as often as allowed: those of a run that allowed fewer retries, or was killed before.</summary>
    public static async Task RetryFailedAsync(JobLedger ledger, BatchPlan plan, int retries, CancellationToken cancellationToken)
    {
        if (retries == 0)
            return;
        var query = new LedgerQuery { Batch = plan.Name, States = [LedgerState.Failed] };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Retries < retries && plan.Requests.ContainsKey(entry.Key))
                await ledger.TryMoveAsync(LedgerMove.Retry(entry), cancellationToken).ConfigureAwait(false);
        }
    }
}
