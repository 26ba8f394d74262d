namespace SchemaSdk;

/// <summary>
/// The job did not end within the time given, not counting what the client's own pace held the polls back. Nothing is lost: it goes on at
/// the host, and
/// <see cref="IModelClient.WaitAsync(string, WaitOptions?, CancellationToken)"/> with its id waits again.
/// </summary>
public sealed class WaitTimeoutException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="timeout">How long was waited.</param>
    /// <param name="lastSeen">The job as it was last seen; <see langword="null"/> when no poll was answered.</param>
    public WaitTimeoutException(string jobId, TimeSpan timeout, Job? lastSeen = null)
        : base($"Job {jobId} did not end within {timeout:c}" + (lastSeen is null ? "." : $"; it was last seen as '{lastSeen.Status}'.")
                + " It goes on at the host: wait for it again with its id.",
            new ApiErrorDetails { JobId = jobId }) =>
        LastSeen = lastSeen;

    /// <summary>The job as it was last seen; <see langword="null"/> when no poll was answered.</summary>
    public Job? LastSeen { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.WaitTimeout;
}
