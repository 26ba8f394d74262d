namespace SchemaSdk.Tests;

/// <summary>A clock for simulations with very many timers: it jumps from one timer to the next, and to nowhere else.</summary>
internal sealed class EventTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly PriorityQueue<(EventTimer Timer, long Version), (TimeSpan Due, long Place)> _timers = new();
    private TimeSpan _elapsed;
    private long _versions;
    private int _pauses;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return _elapsed;
        }
    }

    /// <summary>How many timers run that are pauses: shorter than a time limit, and not the first one, which is the pace's.</summary>
    public int Pauses
    {
        get
        {
            lock (_gate)
                return _pauses;
        }
    }

    private EventTimer? First { get; set; }

    public override DateTimeOffset GetUtcNow() => ManualTimeProvider.Start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new EventTimer(this, callback, state);
        First ??= timer;
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes to the next timer and rings it; false when there is none.</summary>
    public bool Next()
    {
        EventTimer timer;
        lock (_gate)
        {
            (EventTimer Timer, long Version) next;
            do
            {
                if (!_timers.TryDequeue(out next, out (TimeSpan Due, long Place) at))
                    return false;
                if (next.Timer.Version == next.Version)
                    _elapsed = at.Due;
            }
            while (next.Timer.Version != next.Version);
            timer = next.Timer;
            timer.Stop();
        }

        timer.Ring();
        return true;
    }

    private sealed class EventTimer(EventTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

        private bool _isPause;

        public long Version { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Stop();
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                _isPause = dueTime < s_longestPause && this != clock.First;
                clock._pauses += _isPause ? 1 : 0;
                clock._timers.Enqueue((this, Version), (clock._elapsed + dueTime, clock._versions));
                return true;
            }
        }

        public void Stop()
        {
            Version = ++clock._versions;
            clock._pauses -= _isPause ? 1 : 0;
            _isPause = false;
        }

        public void Dispose()
        {
            lock (clock._gate)
                Stop();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
