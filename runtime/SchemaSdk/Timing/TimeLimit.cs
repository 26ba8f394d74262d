namespace SchemaSdk;

/// <summary>
/// A caller's token that also fires when time is up; tells which of the two it was. Any length will do: what a timer
/// can't hold is waited for in pieces.
/// </summary>
internal class TimeLimit : CancellationTokenSource
{
    // A timer takes no more than 2^32 milliseconds, which is 49.7 days.
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(49);

    private readonly CancellationTokenRegistration _caller;
    private readonly ITimer _timer;
    private volatile bool _isOver;

    public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        // Not CancelAfter: a callback that throws, of a handler of the caller's, would end the process on its timer.
        _timer = time.CreateTimer(static self => ((TimeLimit)self!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _caller = cancellationToken.UnsafeRegister(static self => ((TimeLimit)self!).Cancel(), this);
        Restart(limit);
    }

    public bool IsOver => _isOver && !_caller.Token.IsCancellationRequested;

    /// <summary>What was left when the count last began.</summary>
    protected TimeSpan Left { get; private set; }

    /// <summary>Begins to count anew, as after a sign of life.</summary>
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
            // A callback that somebody registered on the token threw, or the limit was disposed of meanwhile.
            // Here nobody could catch it, and it would end the process.
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
