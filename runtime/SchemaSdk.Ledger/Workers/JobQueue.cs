namespace SchemaSdk;

/// <summary>Plans the jobs of requests for workers, in whatever process they run.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="alarm">The engine of the workers; <see langword="null"/> to leave the jobs to the next look of a worker.</param>
public sealed class JobQueue(JobLedger ledger, IJobAlarm? alarm = null)
{
    /// <summary>Checks and prices all requests, then plans them; workers send them.</summary>
    /// <param name="items">The requests, with what the caller knows them by.</param>
    /// <param name="options">The name of the batch and its ceiling; how it is run is up to the workers. <see langword="null"/> for the
    /// defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The keys, in the order of the requests. A job that the ledger already has is left as it is.</returns>
    /// <exception cref="InvalidRequestException">A request is invalid; nothing was planned.</exception>
    /// <exception cref="PriceLimitException">A request has no highest price, and there is a limit; nothing was planned.</exception>
    /// <exception cref="BudgetException">The batch has already spent, or holds, more than the limit.</exception>
    /// <exception cref="LedgerException">The prices are in several currencies, and there is a limit; nothing was planned. Or the ledger has
    /// another request, or a job of another batch, under a key; the other requests were planned.</exception>
    public async Task<IReadOnlyList<string>> EnqueueAsync(
        IEnumerable<BatchItem> items, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        options ??= new BatchOptions();
        BatchPlan plan = BatchPlan.Of(items, options.Name ?? ledger.Options.Batch, options, hosts: null);
        IReadOnlyList<BatchResult> conflicts =
            await BatchOpening.OpenAsync(ledger, plan, options, cancellationToken).ConfigureAwait(false);
        plan = plan.Without(conflicts.Select(conflict => conflict.Entry.Key));
        // Those that were there before have another version by now, or are woken once more.
        foreach (PlannedJob job in plan.Jobs)
            await (alarm?.SetAsync(new JobAlarm(job.Key, 1, true), TimeSpan.Zero) ?? ValueTask.CompletedTask).ConfigureAwait(false);
        if (conflicts.Count > 0)
        {
            throw new LedgerException(conflicts[0].Error!.Message
                + (conflicts.Count > 1 ? $" So it is with {conflicts.Count} keys; the other requests were planned." : ""));
        }

        return [.. plan.Jobs.Select(job => job.Key)];
    }
}
