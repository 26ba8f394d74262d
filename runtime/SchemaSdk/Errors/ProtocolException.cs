namespace SchemaSdk;

/// <summary>
/// The answer is not what the host's interface promises: HTML, torn or oversized JSON, a field of another type; for a poll, again and
/// again.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class ProtocolException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Protocol;
}
