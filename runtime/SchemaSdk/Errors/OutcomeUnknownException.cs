namespace SchemaSdk;

/// <summary>
/// A submit broke off after it may have reached the host, or its answer does not say what became of it: the job may exist and be billed.
/// It was not sent again. <see cref="ModelApiException.JobId"/> is what the answer held of an id; without one,
/// check the account's jobs or usage at the host before submitting again.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class OutcomeUnknownException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.OutcomeUnknown;
}
