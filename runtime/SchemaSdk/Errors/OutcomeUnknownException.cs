namespace SchemaSdk;

/// <summary>
/// A submit failed after it may have reached the host, or its response does not say what happened: the job may exist and be billed. It was
/// not retried. <see cref="ModelApiException.JobId"/> is the id found in the response, if any; without one, check the account's jobs or
/// usage at the host before submitting again.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class OutcomeUnknownException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.OutcomeUnknown;
}
