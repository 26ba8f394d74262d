namespace SchemaSdk;

/// <summary>The caller cancelled a submit.</summary>
public sealed class SubmitCanceledException : OperationCanceledException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="outcomeUnknown">Whether the request may have reached the host.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public SubmitCanceledException(bool outcomeUnknown, Exception? innerException, CancellationToken cancellationToken)
        : base(Describe(outcomeUnknown), innerException, cancellationToken) => OutcomeUnknown = outcomeUnknown;

    /// <summary>
    /// True when the request may have reached the host, so that the job may exist and be billed;
    /// false when it was cancelled before anything was sent.
    /// </summary>
    public bool OutcomeUnknown { get; }

    private static string Describe(bool outcomeUnknown) => outcomeUnknown
        ? "The submit was cancelled after it may have reached the host: its outcome is unknown, the job may exist and be billed."
            + " Check the account's jobs or usage at the host before submitting again."
        : "The submit was cancelled before anything was sent.";
}
