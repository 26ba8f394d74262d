namespace SchemaSdk;

/// <summary>The account sends more requests than it may. Nothing was done or billed.</summary>
public sealed class RateLimitException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    /// <param name="retryAfter">How long the host asks to wait.</param>
    public RateLimitException(string message, ApiErrorDetails? details = null, TimeSpan? retryAfter = null)
        : base(message, details) => RetryAfter = retryAfter;

    /// <summary>How long the host asks to wait; <see langword="null"/> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.RateLimit;
}
