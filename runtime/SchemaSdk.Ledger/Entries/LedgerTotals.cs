namespace SchemaSdk;

/// <summary>The state of a batch, or of a whole ledger: how many jobs are where, and the money.</summary>
public sealed record LedgerTotals
{
    private readonly long[] _counts;

    internal LedgerTotals(long[] counts) => _counts = counts;

    /// <summary>The number of jobs in a state.</summary>
    /// <param name="state">The state.</param>
    public long this[LedgerState state] => _counts[(int)state];

    /// <summary>The number of all jobs.</summary>
    public long Count
    {
        get
        {
            long sum = 0;
            foreach (long count in _counts)
                sum += count;
            return sum;
        }
    }

    /// <summary>The number of jobs that need nothing more: completed, downloaded, refused, failed, expired or cancelled.</summary>
    public long Ended =>
        Count - this[LedgerState.Planned] - this[LedgerState.Sending] - this[LedgerState.Submitted] - this[LedgerState.Unknown];

    /// <summary>What is held for jobs that may still cost something, unknown ones included.</summary>
    public required decimal Held { get; init; }

    /// <summary>What is spent.</summary>
    public required decimal Spent { get; init; }

    /// <summary>What jobs cost above what was held for them; not part of <see cref="Spent"/>.</summary>
    public required decimal Overrun { get; init; }

    /// <summary>The budget; <see langword="null"/> if there is none.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>How long the job that waits longest has been due to be sent or polled; zero if none is due. A job that does not fit
    /// into the budget counts too.</summary>
    public TimeSpan OldestDue { get; init; }

    /// <summary>The price of the cheapest planned job.</summary>
    internal decimal CheapestPlanned { get; init; }

    /// <summary>Whether a planned job fits into what is left.</summary>
    internal bool HasRoom => HasRoomFor(CheapestPlanned);

    /// <summary>The currency of the amounts, such as <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether a job fits into what is left.</summary>
    internal bool HasRoomFor(LedgerEntry entry) => HasRoomFor(entry.EstimateMaximum ?? entry.EstimateMinimum ?? 0);

    private bool HasRoomFor(decimal price) => Ceiling is not { } ceiling || Held + Spent + price <= ceiling;
}
