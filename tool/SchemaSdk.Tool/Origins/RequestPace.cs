namespace SchemaSdk.Tool.Origins;

/// <summary>No minute has more requests than the limit, and none are sent while the host asked for a pause.</summary>
internal sealed class RequestPace(int? perMinute, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Queue<long> _sent = new();
    private readonly long _origin = time.GetTimestamp();
    private readonly Lock _gate = new();
    private TimeSpan _heldUntil;

    /// <summary>Returns when the next request may be sent. Who came first is served first.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (Due() is { } pause && pause > TimeSpan.Zero)
            {
                await Task.Delay(pause + TimeSpan.FromMilliseconds(1), time, cancellationToken);
            }

            _sent.Enqueue(time.GetTimestamp());
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends nothing for a while.</summary>
    public void Hold(TimeSpan pause)
    {
        TimeSpan until = time.GetElapsedTime(_origin) + pause;
        lock (_gate)
        {
            _heldUntil = until > _heldUntil ? until : _heldUntil;
        }
    }

    public void Dispose() => _turn.Dispose();

    private TimeSpan Due()
    {
        while (_sent.TryPeek(out long oldest) && time.GetElapsedTime(oldest) >= s_window)
        {
            _sent.Dequeue();
        }

        TimeSpan held;
        lock (_gate)
        {
            held = _heldUntil - time.GetElapsedTime(_origin);
        }

        TimeSpan full = _sent.Count >= perMinute ? s_window - time.GetElapsedTime(_sent.Peek()) : TimeSpan.Zero;
        return held > full ? held : full;
    }
}
