namespace SchemaSdk;

/// <summary>
/// A submit broke off after it may have reached the host, or its answer does not say what became of it: the job may exist and be billed.
/// It was not sent again. <see cref="ModelApiException.JobId"/> is what the answer held of an id; without one,
/// check the account's jobs or usage at the host before submitting again.
/// </summary>
public sealed class OutcomeUnknownException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public OutcomeUnknownException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.OutcomeUnknown;
}
