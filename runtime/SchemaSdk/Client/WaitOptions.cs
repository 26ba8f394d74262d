namespace SchemaSdk;

/// <summary>The time limit, progress receiver and original request of a single wait.</summary>
public sealed record WaitOptions
{
    /// <summary>The maximum time to wait; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <value>Default: <see cref="ModelClientOptions.WaitTimeout"/>. Must be positive.</value>
    /// <remarks>Pauses while the client delays a poll to stay within <see cref="ModelClientOptions.RequestsPerMinute"/>.</remarks>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Receives the job's state after each poll.</summary>
    /// <value>Default: none.</value>
    /// <remarks>If it throws, the wait ends with a <see cref="HookFailedException"/> with the job's id; the job continues.</remarks>
    public IProgress<JobProgress>? Progress { get; init; }

    /// <summary>The request that the job was submitted with, for <see cref="JobResult.Cost"/> and
    /// <see cref="JobOutput.SuggestedFileName"/>.</summary>
    /// <value>Default: the request behind the job that is waited for; none for a wait by id.</value>
    public ModelRequest? Request { get; init; }

    /// <summary>The model's name at the host, for hosts that need it to find a job by its id.</summary>
    /// <value>Default: the model of <see cref="Request"/>, or <see cref="Job.Model"/> of the job that is waited for.</value>
    public string? Model { get; init; }
}
