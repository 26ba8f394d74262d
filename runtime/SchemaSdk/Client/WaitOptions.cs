namespace SchemaSdk;

/// <summary>How long one wait lasts, and who follows it.</summary>
public sealed record WaitOptions
{
    /// <summary>How long to wait at most. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <value>Default: <see cref="ModelClientOptions.WaitTimeout"/>. Any length above 0.</value>
    /// <remarks>It stands still while the client itself holds a poll back, to keep to <see cref="ModelClientOptions.RequestsPerMinute"/>.</remarks>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Receives the job's state after each poll.</summary>
    /// <value>Default: nobody.</value>
    /// <remarks>If it throws, the wait ends in a <see cref="HookFailedException"/> that holds the job's id; the job goes on.</remarks>
    public IProgress<JobProgress>? Progress { get; init; }
}
