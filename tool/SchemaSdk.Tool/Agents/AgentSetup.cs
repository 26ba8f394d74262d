namespace SchemaSdk.Tool.Agents;

/// <summary>What a server for agents offers, and what agents may spend.</summary>
internal sealed record AgentSetup
{
    public required string Schemas { get; init; }

    /// <summary>The models that are tools of their own.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>The ledger; null for the one of the user.</summary>
    public string? Ledger { get; init; }

    public decimal? MaxPrice { get; init; }

    public decimal? Budget { get; init; }

    /// <summary>Whether a budget that the ledger has may be raised.</summary>
    public bool RaisesBudget { get; init; }

    /// <summary>Whether money is spent without asking the user.</summary>
    public bool IsUnasked { get; init; }

    public bool IsDryRun { get; init; }

    public TimeSpan WaitLimit { get; init; }

    public Uri? BaseAddress { get; init; }

    public int? RequestsPerMinute { get; init; }
}
