namespace SchemaSdk;

/// <summary>
/// The time limit of a wait. Time in which the client itself delays a poll counts neither toward the wait nor toward an outage.
/// </summary>
internal sealed class WaitLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    : TimeLimit(limit, time, cancellationToken)
{
    private readonly TimeProvider _time = time;
    private long _began = time.GetTimestamp();
    private TimeSpan _left;
    private volatile bool _isPaused;

    /// <summary>The timestamp of the last response about the job; <see langword="null"/> if there was none.</summary>
    public long? LastSucceeded { get; set; }

    /// <summary>How long polls were delayed since this was last reset.</summary>
    public TimeSpan Held { get; set; }

    /// <summary>Stops counting as of the given timestamp.</summary>
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

    /// <summary>Continues counting.</summary>
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
        // After one part of a long limit has elapsed, the next one begins.
        _began = _time.GetTimestamp();
        base.Ring();
    }
}
