namespace SchemaSdk;

/// <summary>
/// The key is missing, unusable, or not accepted by the host. Nothing was done or billed.
/// </summary>
public sealed class ApiKeyException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public ApiKeyException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Authentication;
}
