namespace SchemaSdk;

/// <summary>An output could not be downloaded or written. No file was left under the final name.</summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class DownloadException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Download;
}
