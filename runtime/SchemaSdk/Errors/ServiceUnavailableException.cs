namespace SchemaSdk;

/// <summary>
/// The host could not be reached, or said that it can't serve now. Where it follows a submit, nothing was done or billed.
/// </summary>
public sealed class ServiceUnavailableException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public ServiceUnavailableException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Unavailable;
}
