namespace SchemaSdk;

/// <summary>
/// The response does not conform to the host's API: HTML, truncated or oversized JSON, or a field of the wrong type; for a poll,
/// repeatedly.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class ProtocolException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Protocol;
}
