namespace SchemaSdk;

/// <summary>A caller's token that also fires when time is up; tells which of the two it was.</summary>
internal readonly struct TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly ITimer? _timer;

    public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _caller = cancellationToken;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The source has a timer of its own, which is cheaper, but knows only the system's clock.
        if (time == TimeProvider.System)
            _source.CancelAfter(limit);
        else
            _timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), _source, limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Begins to count anew, as after a sign of life.</summary>
    public void Restart(TimeSpan limit)
    {
        if (_timer is null)
            _source.CancelAfter(limit);
        else
            _timer.Change(limit, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }
}
