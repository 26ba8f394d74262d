namespace SchemaSdk;

/// <summary>How a worker works.</summary>
public sealed record JobWorkerOptions
{
    /// <summary>The only batch whose jobs are brought forward.</summary>
    /// <value>Default: <see langword="null"/>, for all.</value>
    public string? Batch { get; init; }

    /// <summary>How many jobs are sent at the same time, and how many others are polled or saved. Jobs that the host works on don't count
    /// between their polls.</summary>
    /// <value>Default: 8. Range: 1 to 1,000.</value>
    public int Concurrency { get; init; } = 8;

    /// <summary>The folder in which the outputs are saved.</summary>
    /// <value>Default: none; the outputs are not saved.</value>
    public string? Folder { get; init; }

    /// <summary>How many times a job that failed at the host is sent again. Jobs whose outcome is unknown are never sent again.</summary>
    /// <value>Default: 0.</value>
    public int FailedRetries { get; init; }

    /// <summary>The time between two looks for what is overdue and for processes that are gone; a quarter more or less at random.
    /// </summary>
    /// <value>Default: 2.5 seconds.</value>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>The longest pause between two polls of a job; the first polls are more frequent.</summary>
    /// <value>Default: 5 seconds.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after a job was due another worker may take it over.</summary>
    /// <value>Default: 4 seconds.</value>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Receives what the worker has to say, for a log; called from any thread. It must not throw.</summary>
    /// <value>Default: none.</value>
    public Action<JobWorkerNotice>? OnNotice { get; init; }

    internal void Check()
    {
        if (Concurrency is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(Concurrency), Concurrency, "Concurrency must be 1 to 1000.");
        ArgumentOutOfRangeException.ThrowIfNegative(FailedRetries);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(SweepInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PollInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Lease, TimeSpan.Zero);
    }
}

/// <summary>What a worker has to say.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Key">The key of the job; <see langword="null"/> if it is not about one.</param>
/// <param name="Exception">What went wrong; <see langword="null"/> if nothing did.</param>
/// <param name="Version">The version that a call of the engine named; <see langword="null"/> if it is not about one.</param>
public sealed record JobWorkerNotice(
    JobWorkerNoticeKind Kind, string Message, string? Key = null, Exception? Exception = null, long? Version = null);

/// <summary>What a notice is about.</summary>
public enum JobWorkerNoticeKind
{
    /// <summary>A call of the engine came.</summary>
    Woken,

    /// <summary>A step was taken.</summary>
    Step,

    /// <summary>A call of the engine came for a job that has changed since, and did nothing.</summary>
    Stale,

    /// <summary>The claim of a job was refused, because another process had it.</summary>
    Refused,

    /// <summary>Jobs of a model are left to workers that know it; said once for each model.</summary>
    UnknownModel,

    /// <summary>What processes that are gone were sending is unknown now.</summary>
    Swept,

    /// <summary>A step failed, a job ended without a result, or the ledger could not be used. The message says where the job stands; one
    /// that is Planned, Submitted or Completed is tried again.</summary>
    Problem,
}
