namespace SchemaSdk;

/// <summary>
/// The caller's own <see cref="ModelClientOptions.OnSubmitted"/> or <see cref="WaitOptions.Progress"/> threw. The job goes on;
/// <see cref="ModelApiException.JobId"/> is its id.
/// </summary>
public sealed class HookFailedException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="innerException">The cause.</param>
    public HookFailedException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Hook;
}
