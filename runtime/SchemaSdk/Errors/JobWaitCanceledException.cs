namespace SchemaSdk;

/// <summary>
/// The caller canceled a wait or disposed the client during it; in the latter case <see cref="Exception.InnerException"/> is an
/// <see cref="ObjectDisposedException"/>. The job continues at the host; call a wait method again with its id to resume waiting.
/// </summary>
public sealed class JobWaitCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public JobWaitCanceledException(string jobId, Exception? innerException, CancellationToken cancellationToken)
        : base(Describe(jobId, innerException), innerException, cancellationToken) =>
        JobId = jobId;

    /// <summary>The job's id.</summary>
    public string JobId { get; }

    private static string Describe(string jobId, Exception? cause) => cause is ObjectDisposedException
        ? $"The client was disposed while it waited for job {jobId}; the job continues at the host."
        : $"The wait for job {jobId} was canceled; the job continues at the host.";
}
