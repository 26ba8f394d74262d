namespace SchemaSdk;

/// <summary>How long one wait lasts, and who follows it.</summary>
public sealed record WaitOptions
{
    /// <summary>How long to wait at most. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <value>Default: <see cref="ModelClientOptions.WaitTimeout"/>.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Receives the job's state after each poll.</summary>
    /// <value>Default: nobody.</value>
    public IProgress<JobProgress>? Progress { get; init; }
}
