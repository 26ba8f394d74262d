namespace SchemaSdk;

/// <summary>
/// The answer is not what the host's interface promises: HTML, torn or oversized JSON, a field of another type; for a poll, again and again.
/// </summary>
public sealed class ProtocolException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public ProtocolException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Protocol;
}
