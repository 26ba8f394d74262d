namespace SchemaSdk;

/// <summary>
/// The job did not end within the timeout, not counting the time that the client's rate limit delayed polls. Nothing is lost: the job
/// continues at the host; pass its id to <see cref="IModelClient.WaitAsync(string, WaitOptions?, CancellationToken)"/> to resume waiting.
/// </summary>
public sealed class WaitTimeoutException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="timeout">The timeout that expired.</param>
    /// <param name="lastSeen">The job as last seen; <see langword="null"/> if no poll succeeded.</param>
    public WaitTimeoutException(string jobId, TimeSpan timeout, Job? lastSeen = null)
        : base($"Job {jobId} did not end within {timeout:c}" + (lastSeen is null ? "." : $"; it was last seen as '{lastSeen.Status}'.")
                + " It continues at the host; wait for it again with its id.",
            new ApiErrorDetails { JobId = jobId }) =>
        LastSeen = lastSeen;

    /// <summary>The job as last seen; <see langword="null"/> if no poll succeeded.</summary>
    public Job? LastSeen { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.WaitTimeout;
}
