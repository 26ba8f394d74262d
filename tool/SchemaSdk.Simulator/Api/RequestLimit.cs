namespace SchemaSdk.Simulator;

/// <summary>Limits the requests per minute, across all keys.</summary>
internal sealed class RequestLimit(int? perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _accepted = new();

    public SimulatedResponse? Refuse()
    {
        if (perMinute is not { } limit)
            return null;

        lock (_gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            while (_accepted.TryPeek(out DateTimeOffset oldest) && now - oldest >= Window)
                _accepted.Dequeue();

            if (_accepted.Count >= limit)
                return Refusal.TooManyRequests(limit, _accepted.Peek() + Window - now);

            _accepted.Enqueue(now);
            return null;
        }
    }
}
