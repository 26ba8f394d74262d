namespace SchemaSdk;

/// <summary>
/// The host gave an address that the client does not go to: a poll address on another scheme, host or port than the configured one,
/// where the key would leave the house, or a download that is not https. Nothing was sent to it.
/// </summary>
public sealed class ForeignAddressException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was refused; names both hosts.</param>
    /// <param name="details">What is known about the answer.</param>
    public ForeignAddressException(string message, ApiErrorDetails? details = null)
        : base(message, details)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.ForeignAddress;
}
