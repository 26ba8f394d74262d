namespace SchemaSdk;

/// <summary>
/// The one exception type to catch: everything that goes wrong between the client and the host derives from it.
/// A caller's cancellation is no such error: it is an <see cref="OperationCanceledException"/>.
/// </summary>
public abstract class ModelApiException : Exception
{
    private readonly ApiErrorDetails _details;

    /// <summary>Makes an exception of one kind.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    protected ModelApiException(
        ModelApiErrorKind kind, string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
        _details = details ?? ApiErrorDetails.None;
    }

    /// <summary>What went wrong.</summary>
    public ModelApiErrorKind Kind { get; }

    /// <inheritdoc cref="ApiErrorDetails.StatusCode"/>
    public int? StatusCode => _details.StatusCode;

    /// <inheritdoc cref="ApiErrorDetails.RequestId"/>
    public string? RequestId => _details.RequestId;

    /// <inheritdoc cref="ApiErrorDetails.JobId"/>
    public string? JobId => _details.JobId;

    /// <inheritdoc cref="ApiErrorDetails.ErrorCode"/>
    public string? ErrorCode => _details.ErrorCode;

    /// <inheritdoc cref="ApiErrorDetails.BodyStart"/>
    public string? BodyStart => _details.BodyStart;
}
