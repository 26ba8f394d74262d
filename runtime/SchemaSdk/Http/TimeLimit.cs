namespace SchemaSdk;

/// <summary>
/// A caller's token that also fires when time is up; tells which of the two it was. Any length will do: what a timer
/// can't hold is waited for in pieces. It can be paused, for time that does not count.
/// </summary>
internal sealed class TimeLimit : CancellationTokenSource
{
    // A timer takes no more than 2^32 milliseconds, which is 49.7 days.
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(49);

    private readonly TimeProvider _time;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _registration;
    private readonly ITimer _timer;
    private TimeSpan _left;
    private long _began;
    private volatile bool _isPaused;
    private volatile bool _isOver;

    public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _time = time;
        _caller = cancellationToken;
        // Not CancelAfter: a callback that throws, of a handler of the caller's, would end the process on its timer.
        _timer = time.CreateTimer(static self => ((TimeLimit)self!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _registration = cancellationToken.UnsafeRegister(static self => ((TimeLimit)self!).Cancel(), this);
        Restart(limit);
    }

    public bool IsOver => _isOver && !_caller.IsCancellationRequested;

    /// <summary>Begins to count anew, as after a sign of life.</summary>
    public void Restart(TimeSpan limit)
    {
        _left = limit;
        if (limit == Timeout.InfiniteTimeSpan)
            return;
        _began = _time.GetTimestamp();
        _timer.Change(Piece(limit), Timeout.InfiniteTimeSpan);
    }

    /// <summary>What passes from now on does not count.</summary>
    public void Pause()
    {
        _isPaused = true;
        if (_left == Timeout.InfiniteTimeSpan)
            return;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        TimeSpan left = _left - _time.GetElapsedTime(_began);
        _left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Goes on counting.</summary>
    public void Resume()
    {
        _isPaused = false;
        Restart(_left);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _timer.Dispose();
            _registration.Dispose();
        }

        base.Dispose(disposing);
    }

    private static TimeSpan Piece(TimeSpan limit) => limit < s_longestTimer ? limit : s_longestTimer;

    private void Ring()
    {
        if (_isPaused)
            return;
        TimeSpan left = _left - Piece(_left);
        if (left > TimeSpan.Zero)
        {
            Restart(left);
            return;
        }

        _isOver = true;
        try
        {
            Cancel();
        }
        catch (Exception)
        {
            // A callback that somebody registered on the token threw, or the limit was disposed of meanwhile.
            // Here nobody could catch it, and it would end the process.
        }
    }
}
