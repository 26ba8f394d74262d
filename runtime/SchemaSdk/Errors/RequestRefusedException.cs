namespace SchemaSdk;

/// <summary>
/// The host refused the request; <see cref="ModelApiException.ErrorCode"/> and the message hold its reason. Nothing was done or billed.
/// </summary>
public sealed class RequestRefusedException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public RequestRefusedException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.RequestRefused;
}
