namespace SchemaSdk;

/// <summary>What somebody found out about a job of unknown outcome.</summary>
public sealed record LedgerSettlement
{
    /// <summary>
    /// What became of it: <see cref="LedgerState.Submitted"/> if the host has the job, <see cref="LedgerState.Refused"/> if it refused it
    /// and bills nothing, <see cref="LedgerState.Planned"/> if the request never arrived, so that it is sent again.
    /// </summary>
    public required LedgerState Outcome { get; init; }

    /// <summary>The host's id of the job; required for <see cref="LedgerState.Submitted"/>, and for nothing else.</summary>
    public string? JobId { get; init; }

    /// <summary>How it was found out, for the events of the ledger.</summary>
    public required string Note { get; init; }
}
