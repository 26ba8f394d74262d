namespace SchemaSdk;

/// <summary>The settings of a ledger.</summary>
public sealed record JobLedgerOptions
{
    private readonly TimeSpan? _maxClaimAge;

    /// <summary>The batch of requests that are submitted one by one, and whose budget they use.</summary>
    /// <value>Default: <c>default</c>.</value>
    public string Batch { get; init; } = "default";

    /// <summary>The account whose pace is shared.</summary>
    /// <value>Default: the authority of the host's address, so that all clients of a host share one pace.</value>
    public string? Account { get; init; }

    /// <summary>How long a process may not be heard of before what it was sending counts as unknown.</summary>
    /// <value>Default: 6 seconds. Must be positive, and the same for all processes of a ledger. A process reports itself four times as
    /// often.</value>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>The longest time between a claim and the beginning of its request; a process that slept longer gives the claim
    /// back.</summary>
    /// <value>Default: half of <see cref="DeadAfter"/>, below which it must be.</value>
    public TimeSpan MaxClaimAge
    {
        get => _maxClaimAge ?? DeadAfter / 2;
        init => _maxClaimAge = value;
    }

    /// <summary>The models whose requests are read from the ledger, to send them or to calculate what they cost.</summary>
    /// <value>Default: none. Set it to <c>ModelCatalog.All</c>.</value>
    public IReadOnlyList<ModelInfo> Models { get; init; } = [];

    /// <summary>The clock for delays in this process; moments in the ledger are by the store's own clock.</summary>
    /// <value>Default: the system clock.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A process could send what others already hold for lost.</exception>
    internal void Check()
    {
        if (DeadAfter <= TimeSpan.Zero)
            throw new ArgumentException($"{nameof(DeadAfter)} must be positive; it is {DeadAfter}.");
        if (MaxClaimAge <= TimeSpan.Zero || MaxClaimAge >= DeadAfter)
        {
            throw new ArgumentException(
                $"{nameof(MaxClaimAge)} must be positive and below {nameof(DeadAfter)}, which is {DeadAfter}; it is {MaxClaimAge}.");
        }
    }
}
