namespace SchemaSdk;

/// <summary>The host can't do what was asked of it, such as cancel a job. Nothing was sent.</summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class NotSupportedByHostException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.NotSupported;
}
