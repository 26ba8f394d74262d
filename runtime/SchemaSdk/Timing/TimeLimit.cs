namespace SchemaSdk;

/// <summary>
/// A token source that is linked to the caller's token, also fires on timeout and distinguishes the two. A limit longer than a timer
/// supports is split into parts.
/// </summary>
internal class TimeLimit : CancellationTokenSource
{
    // A timer supports at most 2^32 milliseconds (49.7 days).
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(49);

    private readonly CancellationTokenRegistration _caller;
    private readonly ITimer _timer;
    private volatile bool _isOver;

    public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        // Not CancelAfter: an exception from a callback, such as in a caller's handler, would terminate the process on the timer's thread.
        _timer = time.CreateTimer(static self => ((TimeLimit)self!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _caller = cancellationToken.UnsafeRegister(static self => ((TimeLimit)self!).Cancel(), this);
        Restart(limit);
    }

    public bool IsOver => _isOver && !_caller.Token.IsCancellationRequested;

    /// <summary>The time that was left when counting last started.</summary>
    protected TimeSpan Left { get; private set; }

    /// <summary>Restarts the time limit, for example after data was received.</summary>
    public void Restart(TimeSpan limit)
    {
        Left = limit;
        _timer.Change(limit == Timeout.InfiniteTimeSpan ? limit : Piece(limit), Timeout.InfiniteTimeSpan);
    }

    protected void Stop() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    protected virtual void Ring()
    {
        TimeSpan left = Left - Piece(Left);
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
            // A callback registered on the token threw, or the limit has been disposed.
            // Nothing could catch the exception here, and it would terminate the process.
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _timer.Dispose();
            _caller.Dispose();
        }

        base.Dispose(disposing);
    }

    private static TimeSpan Piece(TimeSpan limit) => limit < s_longestTimer ? limit : s_longestTimer;
}
