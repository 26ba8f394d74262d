namespace SchemaSdk;

/// <summary>Keeps what is planned in a batch to the requests of its newest version.</summary>
internal static class WithdrawnJobs
{
    // A job that was cancelled at the host has another code, or none, and does not come back.
    private const string Code = "withdrawn";

    /// <summary>Cancels what an earlier version planned, also again after a failure, and plans again what came back.</summary>
    public static async Task UpdateAsync(JobLedger ledger, BatchPlan plan, CancellationToken cancellationToken)
    {
        var query = new LedgerQuery { Batch = plan.Name, States = [LedgerState.Planned, LedgerState.Cancelled] };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            bool isWanted = plan.Requests.ContainsKey(entry.Key);
            LedgerMove? move = entry.State switch
            {
                LedgerState.Planned when !isWanted => new LedgerMove
                {
                    Key = entry.Key, To = LedgerState.Cancelled, ErrorCode = Code, Note = "it is no longer among the requests of the batch",
                },
                LedgerState.Cancelled when isWanted && (entry.JobId is null || entry.ErrorCode == Code) => new LedgerMove
                {
                    Key = entry.Key, To = LedgerState.Planned, Note = "it is among the requests of the batch again",
                },
                _ => null,
            };
            if (move is null)
                continue;
            move = move with { From = [entry.State], Version = entry.Version };
            await ledger.TryMoveAsync(move, cancellationToken).ConfigureAwait(false);
        }
    }
}
