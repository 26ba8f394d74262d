namespace SchemaSdk;

/// <summary>The account exceeded its rate limit. Nothing was done or billed.</summary>
public sealed class RateLimitException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">Details of the response.</param>
    /// <param name="retryAfter">How long the host asks to wait.</param>
    public RateLimitException(string message, ApiErrorDetails? details = null, TimeSpan? retryAfter = null)
        : base(message, details) => RetryAfter = retryAfter;

    /// <summary>How long the host asks to wait; <see langword="null"/> if not specified.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.RateLimit;
}
