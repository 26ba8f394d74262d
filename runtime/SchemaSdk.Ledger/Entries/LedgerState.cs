namespace SchemaSdk;

/// <summary>Where a paid job stands in the ledger.</summary>
public enum LedgerState
{
    /// <summary>To be sent; nothing was sent, or what was sent certainly had no effect.</summary>
    Planned,

    /// <summary>Being sent by one process; its price is held.</summary>
    Sending,

    /// <summary>Accepted by the host, which works on it; its price is held.</summary>
    Submitted,

    /// <summary>Ended with a result; what it cost is spent.</summary>
    Completed,

    /// <summary>Completed, and its outputs are saved.</summary>
    Downloaded,

    /// <summary>Refused by the host, which billed nothing.</summary>
    Refused,

    /// <summary>Ended without a result.</summary>
    Failed,

    /// <summary>No longer known to the host, so that its result can't be had; what was held for it counts as spent.</summary>
    Expired,

    /// <summary>Cancelled before it was sent, or at the host.</summary>
    Cancelled,

    /// <summary>
    /// May have reached the host, which may bill it; its price stays held. It is not sent again by itself: a person or the host's own list
    /// settles it.
    /// </summary>
    Unknown,
}
