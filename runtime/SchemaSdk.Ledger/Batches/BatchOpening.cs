namespace SchemaSdk;

/// <summary>Opens a batch in the ledger: its ceiling, its jobs, and the keys that stand for something else there.</summary>
internal static class BatchOpening
{
    /// <returns>The requests whose key stands for another request or another batch, each with the exception that says so. Nothing of
    /// them may be sent.</returns>
    /// <exception cref="PriceLimitException">A request has no highest price, and there is a limit; nothing was planned.</exception>
    /// <exception cref="BudgetException">The batch has already spent, or holds, more than the limit.</exception>
    public static async Task<IReadOnlyList<BatchResult>> OpenAsync(
        JobLedger ledger, BatchPlan plan, BatchOptions options, CancellationToken cancellationToken)
    {
        if (options.MaxTotal is { } limit)
        {
            await ledger.OpenBatchAsync(plan.Name, limit, cancellationToken).ConfigureAwait(false);
        }
        else if (!plan.SuitsAnyLimit(options.AllowUnboundedPrice))
        {
            // Without a limit of its own, a run keeps that of an earlier one.
            LedgerTotals totals = await ledger.TotalsAsync(plan.Name, cancellationToken).ConfigureAwait(false);
            if (totals.Ceiling is { } kept)
                plan.CheckLimit(kept, options.AllowUnboundedPrice);
        }

        int added = await ledger.PlanAsync(plan.Name, plan.Jobs, cancellationToken).ConfigureAwait(false);
        return added == plan.Jobs.Count ? [] : await ConflictsAsync(ledger, plan, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<BatchResult>> ConflictsAsync(
        JobLedger ledger, BatchPlan plan, CancellationToken cancellationToken)
    {
        var conflicts = new List<BatchResult>();
        Dictionary<string, PlannedJob> left = plan.Jobs.ToDictionary(job => job.Key, StringComparer.Ordinal);
        var query = new LedgerQuery { Batch = plan.Name };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (left.Remove(entry.Key, out PlannedJob? job))
                Compare(entry, job);
            if (left.Count == 0)
                break;
        }

        foreach (PlannedJob job in left.Values)
        {
            if (await ledger.FindAsync(job.Key, cancellationToken).ConfigureAwait(false) is { } entry)
                Compare(entry, job);
        }

        return conflicts;

        void Compare(LedgerEntry entry, PlannedJob job)
        {
            ModelRequest request = plan.Requests[job.Key];
            string? other = entry.Batch != plan.Name ? $"a job of the batch '{entry.Batch}' under the key '{entry.Key}' ({entry.State})"
                : IsSame(entry, job, request.Describe()) ? null
                : $"another request under the key '{entry.Key}' (to {entry.ModelId}, {entry.State})";
            if (other is not null)
            {
                conflicts.Add(new BatchResult(entry, request, new LedgerException(
                    $"The ledger has {other}; nothing was sent. A key stands for one request of one batch.")));
            }
        }
    }

    /// <summary>Compares what would be sent: a newer document may write the same request in another order.</summary>
    private static bool IsSame(LedgerEntry entry, PlannedJob job, ModelInfo model) =>
        entry.RequestHash == FileHash.OfRequest(job.ModelId, job.Parameters)
        || (entry.ModelId == job.ModelId && LedgerRequest.Of(entry, [model])?.ToJson() == job.Parameters);
}
