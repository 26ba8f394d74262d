namespace SchemaSdk;

/// <summary>What jobs of a ledger that have something in common hold and cost together.</summary>
public sealed record LedgerSpending
{
    /// <summary>What they have in common: the day as <c>2026-01-31</c>, the model's id, or the name of the batch.</summary>
    public required string Group { get; init; }

    /// <summary>The number of jobs.</summary>
    public required long Count { get; init; }

    /// <summary>What is spent.</summary>
    public required decimal Spent { get; init; }

    /// <summary>What is held for jobs that may still cost something.</summary>
    public required decimal Held { get; init; }

    /// <summary>What jobs cost above what was held for them; not part of <see cref="Spent"/>.</summary>
    public required decimal Overrun { get; init; }

    /// <summary>When one of them last changed, by the store's clock.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The currency of the amounts, such as <c>USD</c>.</summary>
    public required string Currency { get; init; }
}

/// <summary>By what the jobs of a ledger are grouped.</summary>
public enum LedgerGrouping
{
    /// <summary>The day on which they were planned, in UTC.</summary>
    Day,

    /// <summary>The model.</summary>
    Model,

    /// <summary>The batch.</summary>
    Batch,
}
