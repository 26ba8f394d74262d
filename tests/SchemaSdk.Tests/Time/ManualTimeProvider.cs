namespace SchemaSdk.Tests;

/// <summary>A clock that stands still until it is moved; timers ring as it passes them.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _elapsed;

    public static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return _elapsed;
        }
    }

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, ringing each timer at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        TimeSpan end = Elapsed + by;
        while (TakeDue(end) is { } timer)
            timer.Ring();
        lock (_gate)
            _elapsed = end;
    }

    /// <summary>Lets continuations run that a moved clock has set free.</summary>
    public static async Task Settle()
    {
        for (int turn = 0; turn < 20; turn++)
            await Task.Yield();
        await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
    }

    private ManualTimer? TakeDue(TimeSpan end)
    {
        lock (_gate)
        {
            ManualTimer? first = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (first is null)
                return null;
            _timers.Remove(first);
            if (first.Due > _elapsed)
                _elapsed = first.Due;
            return first;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action ring) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; }

        public void Ring()
        {
            if (_period > TimeSpan.Zero)
                Change(_period, _period);
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                _period = period;
                Due = clock._elapsed + dueTime;
                clock._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
