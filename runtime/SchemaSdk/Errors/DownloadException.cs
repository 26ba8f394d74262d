namespace SchemaSdk;

/// <summary>
/// An output could not be fetched or written. No file was left under the final name.
/// </summary>
public sealed class DownloadException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public DownloadException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Download;
}
