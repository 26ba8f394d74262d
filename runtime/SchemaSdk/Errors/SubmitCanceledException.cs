namespace SchemaSdk;

/// <summary>The caller canceled a submit.</summary>
public sealed class SubmitCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="outcomeUnknown">Whether the request may have reached the host.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="jobId">The job, if the response got that far.</param>
    public SubmitCanceledException(
        bool outcomeUnknown, Exception? innerException, CancellationToken cancellationToken, string? jobId = null)
        : base(Describe(outcomeUnknown, jobId), innerException, cancellationToken)
    {
        OutcomeUnknown = outcomeUnknown;
        JobId = jobId;
    }

    /// <summary>
    /// True if the request may have reached the host, so that the job may exist and be billed; false if it was canceled before anything was
    /// sent.
    /// </summary>
    public bool OutcomeUnknown { get; }

    /// <summary>The job that the host started; <see langword="null"/> if its response did not get that far.</summary>
    public string? JobId { get; }

    private static string Describe(bool outcomeUnknown, string? jobId) => (outcomeUnknown, jobId) switch
    {
        (_, not null) => "The submit was canceled while the response was received."
            + " The job was created and may be billed; wait for it by its JobId.",
        (true, _) => "The submit was canceled after it may have reached the host. Its outcome is unknown: the job may exist and be billed."
            + " Check the account's jobs or usage at the host before submitting again.",
        _ => "The submit was canceled before anything was sent.",
    };
}
