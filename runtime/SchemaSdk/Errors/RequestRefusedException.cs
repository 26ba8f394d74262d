namespace SchemaSdk;

/// <summary>
/// The host rejected the request; <see cref="ModelApiException.ErrorCode"/> and the message give its reason. Nothing was done or billed.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class RequestRefusedException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.RequestRefused;
}
