namespace SchemaSdk;

/// <summary>The host could not be reached, or reported that it is unavailable. If it was a submit, nothing was done or billed.</summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class ServiceUnavailableException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Unavailable;
}
