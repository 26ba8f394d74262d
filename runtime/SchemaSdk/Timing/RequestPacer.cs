namespace SchemaSdk;

/// <summary>Lets requests go at the pace of the account: that of this process, or one that a ledger shares.</summary>
internal sealed class RequestPacer(RequestRateLimiter limiter, IRequestPace? shared)
{
    /// <summary>Completes when the request may be sent. The time limit of the wait is paused until then.</summary>
    /// <param name="isSubmit">True for a submit, false for polls and everything else.</param>
    /// <param name="limit">The time limit of the wait that the request belongs to; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Gives up the turn.</param>
    public ValueTask EnterAsync(bool isSubmit, WaitLimit? limit, CancellationToken cancellationToken) => shared is null
        ? limiter.EnterAsync(isSubmit, limit, cancellationToken)
        : limiter.EnterAsync(shared, limit, cancellationToken);

    /// <summary>Stops sending for a while, because the host reported that the rate limit is exhausted.</summary>
    public void Hold(TimeSpan duration)
    {
        if (shared is null)
            limiter.Hold(duration);
        else
            shared.Hold(duration);
    }
}
