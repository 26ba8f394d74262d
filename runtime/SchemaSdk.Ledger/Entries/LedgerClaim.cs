namespace SchemaSdk;

/// <summary>What came of claiming a job for sending.</summary>
public enum ClaimOutcome
{
    /// <summary>The caller, and nobody else, may send the job.</summary>
    Won,

    /// <summary>The job isn't planned any more: another has sent it, or is sending it.</summary>
    Taken,

    /// <summary>The price does not fit into what is left of the budget.</summary>
    OverBudget,

    /// <summary>The ledger has no such job.</summary>
    NotFound,
}

/// <summary>The answer to a claim.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Entry">The job as it is now; <see langword="null"/> if there is none.</param>
public sealed record LedgerClaim(ClaimOutcome Outcome, LedgerEntry? Entry);
