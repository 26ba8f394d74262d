namespace SchemaSdk;

/// <summary>
/// The host gave an address that the client does not use: a poll address whose scheme, host or port differs from the configured one, which
/// would leak the key, or a download that is not HTTPS. Nothing was sent to it.
/// </summary>
public sealed class ForeignAddressException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was rejected; names both hosts.</param>
    /// <param name="details">Details of the response.</param>
    public ForeignAddressException(string message, ApiErrorDetails? details = null)
        : base(message, details)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.ForeignAddress;
}
