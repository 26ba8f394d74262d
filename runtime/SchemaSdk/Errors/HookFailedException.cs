namespace SchemaSdk;

/// <summary>
/// The caller's own <see cref="ModelClientOptions.OnSubmitted"/> or <see cref="WaitOptions.Progress"/> threw. The job continues;
/// <see cref="ModelApiException.JobId"/> is its id.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class HookFailedException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Hook;
}
