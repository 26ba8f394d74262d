namespace SchemaSdk;

/// <summary>The job ended without a result: it failed, was canceled at the host, or was reported as completed but has no output.</summary>
public sealed class JobFailedException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="job">The job in its final state.</param>
    public JobFailedException(Job job)
        : base(Describe(job), new ApiErrorDetails { JobId = job.Id, ErrorCode = job.Error?.Code }) =>
        Job = job;

    /// <summary>The job in its final state.</summary>
    public Job Job { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.JobFailed;

    private static string Describe(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        string reason = job.Error?.Message is { Length: > 0 } message ? message
            : JobStatus.Parse(job.Status.Text).Kind == JobStatusKind.Completed ? "it has no output, and the host gave no reason"
            : "the host gave no reason";
        return $"Job {job.Id} ended as '{job.Status}': {reason}";
    }
}
