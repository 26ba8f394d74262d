namespace SchemaSdk;

/// <summary>
/// A change of a job's state. It happens only if the job is in a state from which <see cref="To"/> can be reached, and at the attempt and
/// version that the caller saw.
/// </summary>
public sealed record LedgerMove
{
    /// <summary>The key of the job.</summary>
    public required string Key { get; init; }

    /// <summary>The new state.</summary>
    public required LedgerState To { get; init; }

    /// <summary>The states from which the move may start.</summary>
    /// <value>Default: those of <see cref="LedgerTransitions"/>.</value>
    public IReadOnlyList<LedgerState>? From { get; init; }

    /// <summary>The claim that the caller holds; <see langword="null"/> for any.</summary>
    public int? Attempt { get; init; }

    /// <summary>The version that the caller saw; <see langword="null"/> for any.</summary>
    public long? Version { get; init; }

    /// <summary>How long the job must have been in its state, by the store's clock.</summary>
    /// <value>Default: no time.</value>
    public TimeSpan MinimumAge { get; init; }

    /// <summary>The job as the host reports it.</summary>
    public Job? Job { get; init; }

    /// <summary>The host's id of the job, or what may be one.</summary>
    /// <value>Default: that of <see cref="Job"/>.</value>
    public string? JobId { get; init; }

    /// <summary>What the host billed, for a job that ended; <see langword="null"/> if unknown, so that all that was held is
    /// spent.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The code of the error.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The error.</summary>
    public string? Error { get; init; }

    /// <summary>Why, for the event.</summary>
    public string? Note { get; init; }

    /// <summary>The JSON of a direct answer.</summary>
    public string? Answer { get; init; }

    /// <summary>The saved outputs.</summary>
    public IReadOnlyList<LedgerFile>? Files { get; init; }

    /// <summary>When the job next needs attention, from now.</summary>
    /// <value>Default: at once.</value>
    public TimeSpan Due { get; init; }

    /// <summary>Whether the move counts as another try after a failure.</summary>
    public bool IsRetry { get; init; }

    /// <summary>Plans a failed job again.</summary>
    internal static LedgerMove Retry(LedgerEntry entry) => new()
    {
        Key = entry.Key,
        To = LedgerState.Planned,
        From = [LedgerState.Failed],
        Version = entry.Version,
        IsRetry = true,
        Note = $"it failed ({entry.Error}), and is sent again",
    };
}
