namespace SchemaSdk;

/// <summary>Waits before a retry and reports its reason.</summary>
internal sealed class Retrier(int max, TimeProvider time, ClientEvents events)
{
    public int Max => max;

    public Task PauseAsync(string operation, string reason, int failures, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        TimeSpan pause = Backoff.Delay(failures, retryAfter, Random.Shared.NextDouble());
        events.Retry(new RetryNotice { Operation = operation, Reason = reason, Attempt = failures, Delay = pause });
        return Task.Delay(pause, time, cancellationToken);
    }
}
