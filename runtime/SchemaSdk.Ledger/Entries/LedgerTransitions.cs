namespace SchemaSdk;

/// <summary>Which states follow which.</summary>
internal static class LedgerTransitions
{
    /// <summary>The states that are reached without a person.</summary>
    public static IReadOnlyList<LedgerState> Into(LedgerState state) => state switch
    {
        // Back to planned: only its owner knows that nothing was sent, even if it was called unknown meanwhile.
        LedgerState.Planned => [LedgerState.Sending, LedgerState.Unknown],
        LedgerState.Sending => [LedgerState.Planned],
        // From unknown: the answer came after the process had been given up.
        LedgerState.Submitted or LedgerState.Refused => [LedgerState.Sending, LedgerState.Unknown],
        LedgerState.Completed => [LedgerState.Sending, LedgerState.Submitted, LedgerState.Unknown],
        LedgerState.Failed or LedgerState.Expired => [LedgerState.Submitted],
        LedgerState.Unknown => [LedgerState.Sending],
        LedgerState.Downloaded => [LedgerState.Completed],
        LedgerState.Cancelled => [LedgerState.Planned, LedgerState.Submitted],
        _ => [],
    };

    /// <summary>What a move into a state does with the money that is held.</summary>
    public static MoneyMove MoneyOf(LedgerState state) => state switch
    {
        LedgerState.Planned or LedgerState.Refused => MoneyMove.Release,
        // Of a cancelled job, hosts bill what was done; of one that was never sent, nothing is held.
        LedgerState.Completed or LedgerState.Failed or LedgerState.Expired or LedgerState.Cancelled => MoneyMove.Spend,
        LedgerState.Sending => MoneyMove.Hold,
        _ => MoneyMove.Keep,
    };
}

/// <summary>What happens to the money of a job.</summary>
internal enum MoneyMove
{
    /// <summary>Its price is held.</summary>
    Hold,

    /// <summary>Nothing.</summary>
    Keep,

    /// <summary>What was held is free again.</summary>
    Release,

    /// <summary>What it cost is spent, and the rest is free again.</summary>
    Spend,
}
