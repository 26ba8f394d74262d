namespace SchemaSdk;

/// <summary>
/// The one exception type to catch: everything that goes wrong between the client and the host derives from it.
/// A caller's cancellation is no such error: it is an <see cref="OperationCanceledException"/>.
/// </summary>
public abstract class ModelApiException : Exception
{
    private readonly ApiErrorDetails _details;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    protected ModelApiException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, innerException) =>
        _details = details ?? ApiErrorDetails.None;

    /// <summary>What went wrong: the exception's type as a word, for a log or a switch.</summary>
    public abstract ModelApiErrorKind Kind { get; }

    /// <inheritdoc cref="ApiErrorDetails.StatusCode"/>
    public int? StatusCode => _details.StatusCode;

    /// <inheritdoc cref="ApiErrorDetails.RequestId"/>
    public string? RequestId => _details.RequestId;

    /// <inheritdoc cref="ApiErrorDetails.JobId"/>
    public string? JobId => _details.JobId;

    /// <inheritdoc cref="ApiErrorDetails.ErrorCode"/>
    public string? ErrorCode => _details.ErrorCode;

    /// <inheritdoc cref="ApiErrorDetails.ResponseExcerpt"/>
    public string? ResponseExcerpt => _details.ResponseExcerpt;
}
