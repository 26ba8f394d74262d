namespace SchemaSdk;

/// <summary>
/// The time limit of a wait. Time in which the client itself holds a poll back does not count, neither for the wait nor for an outage.
/// </summary>
internal sealed class WaitLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    : TimeLimit(limit, time, cancellationToken)
{
    private readonly TimeProvider _time = time;
    private long _began = time.GetTimestamp();
    private TimeSpan _left;
    private volatile bool _isPaused;

    /// <summary>The time stamp of the last answer about the job; <see langword="null"/> when there was none.</summary>
    public long? LastAnswered { get; set; }

    /// <summary>How long polls were held back since this was last set to zero.</summary>
    public TimeSpan Held { get; set; }

    /// <summary>What passes from a moment on does not count.</summary>
    public void Pause(long moment)
    {
        _isPaused = true;
        Stop();
        _left = Left;
        if (_left == Timeout.InfiniteTimeSpan)
            return;
        _left -= _time.GetElapsedTime(_began, moment);
        if (_left < TimeSpan.Zero)
            _left = TimeSpan.Zero;
    }

    /// <summary>Goes on counting.</summary>
    public void Resume(long paused)
    {
        Held += _time.GetElapsedTime(paused);
        _began = _time.GetTimestamp();
        _isPaused = false;
        Restart(_left);
    }

    protected override void Ring()
    {
        if (_isPaused)
            return;
        // Where it rings for a piece of a long limit, the next one begins.
        _began = _time.GetTimestamp();
        base.Ring();
    }
}
