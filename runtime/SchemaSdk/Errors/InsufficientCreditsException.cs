namespace SchemaSdk;

/// <summary>The account has insufficient credits for the request. Nothing was done or billed.</summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class InsufficientCreditsException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.OutOfCredits;
}
