namespace SchemaSdk;

/// <summary>The ledger says that the request with this key was sent before, or is being sent: nothing was sent again.</summary>
public sealed class AlreadySubmittedException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="key">The key in the ledger.</param>
    /// <param name="state">The state of the job in the ledger.</param>
    /// <param name="jobId">The host's id of the job, if it is known.</param>
    public AlreadySubmittedException(string key, string state, string? jobId)
        : base(Describe(key, state, jobId), new ApiErrorDetails { JobId = jobId }) =>
        (Key, State) = (key, state);

    /// <summary>The key of the job in the ledger.</summary>
    public string Key { get; }

    /// <summary>The state of the job in the ledger, such as <c>Submitted</c>.</summary>
    public string State { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.AlreadySubmitted;

    private static string Describe(string key, string state, string? jobId) =>
        $"The job '{key}' is {state} in the ledger, so nothing was sent."
        + (jobId is null ? "" : $" It is job {jobId} at the host; wait for it by that id.");
}
