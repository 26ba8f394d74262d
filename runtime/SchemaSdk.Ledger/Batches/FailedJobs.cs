namespace SchemaSdk;

/// <summary>Plans failed jobs of a batch again as often as allowed: those of a run that allowed fewer retries, or was killed before.
/// </summary>
internal static class FailedJobs
{
    public static async Task RetryAsync(JobLedger ledger, BatchPlan plan, int retries, CancellationToken cancellationToken)
    {
        if (retries == 0)
            return;
        var query = new LedgerQuery { Batch = plan.Name, States = [LedgerState.Failed] };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (entry.MayBeRetried && entry.Retries < retries && plan.Requests.ContainsKey(entry.Key))
                await ledger.TryMoveAsync(LedgerMove.Retry(entry), cancellationToken).ConfigureAwait(false);
        }
    }
}
