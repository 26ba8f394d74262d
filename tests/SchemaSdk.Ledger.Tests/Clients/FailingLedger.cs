namespace SchemaSdk.Ledger.Tests;

/// <summary>A ledger whose store is away as often as a test says.</summary>
internal sealed class FailingLedger(JobLedger store) : JobLedger(store.Options)
{
    private readonly object _gate = new();

    /// <summary>The number of moves that fail from now on.</summary>
    public int FailingMoves { get; set; }

    /// <summary>Called before each beat; its task may fail.</summary>
    public Func<Task> Beating { get; set; } = () => Task.CompletedTask;

    public List<TimeSpan> Holds { get; } = [];

    public override Task OpenBatchAsync(string batch, decimal? ceiling, CancellationToken cancellationToken = default) =>
        store.OpenBatchAsync(batch, ceiling, cancellationToken);

    public override Task<decimal> LimitBatchAsync(string batch, decimal ceiling, CancellationToken cancellationToken = default) =>
        store.LimitBatchAsync(batch, ceiling, cancellationToken);

    public override Task<int> PlanAsync(string batch, IReadOnlyList<PlannedJob> jobs, CancellationToken cancellationToken = default) =>
        store.PlanAsync(batch, jobs, cancellationToken);

    public override Task<LedgerClaim> TryClaimAsync(string key, CancellationToken cancellationToken = default) =>
        store.TryClaimAsync(key, cancellationToken);

    public override Task<bool> TryMoveAsync(LedgerMove move, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (FailingMoves-- > 0)
                throw new LedgerException("The store is away.");
        }

        return store.TryMoveAsync(move, cancellationToken);
    }

    public override Task<long?> TryPostponeAsync(string key, long version, TimeSpan due, CancellationToken cancellationToken = default) =>
        store.TryPostponeAsync(key, version, due, cancellationToken);

    public override Task<IReadOnlyList<LedgerEntry>> TakeDueAsync(LedgerTake take, CancellationToken cancellationToken = default) =>
        store.TakeDueAsync(take, cancellationToken);

    public override Task<int> SweepAsync(CancellationToken cancellationToken = default) => store.SweepAsync(cancellationToken);

    public override async Task BeatAsync(CancellationToken cancellationToken = default)
    {
        await Beating();
        await store.BeatAsync(cancellationToken);
    }

    public override Task<TimeSpan> TakeSlotAsync(string account, TimeSpan interval, CancellationToken cancellationToken = default) =>
        store.TakeSlotAsync(account, interval, cancellationToken);

    public override Task HoldAsync(string account, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        Holds.Add(duration);
        return Task.CompletedTask;
    }

    public override Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
        store.FindAsync(key, cancellationToken);

    public override Task<LedgerEntry?> FindJobAsync(string hostId, string jobId, CancellationToken cancellationToken = default) =>
        store.FindJobAsync(hostId, jobId, cancellationToken);

    public override IAsyncEnumerable<LedgerEntry> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default) =>
        store.ReadAsync(query, cancellationToken);

    public override Task<IReadOnlyList<LedgerEvent>> ReadEventsAsync(string key, CancellationToken cancellationToken = default) =>
        store.ReadEventsAsync(key, cancellationToken);

    public override Task<LedgerTotals> TotalsAsync(string? batch = null, CancellationToken cancellationToken = default) =>
        store.TotalsAsync(batch, cancellationToken);

    public override Task<IReadOnlyList<LedgerSpending>> SpendingAsync(
        LedgerGrouping grouping, DateTimeOffset? since = null, CancellationToken cancellationToken = default) =>
        store.SpendingAsync(grouping, since, cancellationToken);

    protected override ValueTask CloseAsync() => ValueTask.CompletedTask;
}
