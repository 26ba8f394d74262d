namespace SchemaSdk;

/// <summary>
/// A caller's clock, kept from doing harm. It may throw, go back, and ring early, late, twice, after its end or while a timer
/// is being set: no job is lost, no stack overflows, and nothing is thrown on a thread where nobody could catch it.
/// </summary>
internal sealed class SafeTimeProvider : TimeProvider
{
    // Two threads that read at once may see the clock in either order; only what is more than that is a step back.
    private const double LargestDisorderInSeconds = 0.1;

    [ThreadStatic]
    private static int t_callsToClock;

    private readonly object _gate = new();
    private readonly TimeProvider _clock;
    private long _latest;
    private long _offset;

    private SafeTimeProvider(TimeProvider clock)
    {
        _clock = clock;
        long frequency = Ask(static clock => clock.TimestampFrequency, 0);
        TimestampFrequency = frequency > 0 ? frequency : System.TimestampFrequency;
        _latest = Ask(static clock => clock.GetTimestamp(), 0);
    }

    public override long TimestampFrequency { get; }

    /// <summary>The system's clock needs no guard.</summary>
    public static TimeProvider Over(TimeProvider clock) => clock == System ? clock : new SafeTimeProvider(clock);

    public override DateTimeOffset GetUtcNow() => Ask(static clock => clock.GetUtcNow(), System.GetUtcNow());

    /// <summary>Never less than before: a clock that goes back counts on from where it was.</summary>
    public override long GetTimestamp()
    {
        long now = Ask(static clock => clock.GetTimestamp(), Volatile.Read(ref _latest));
        lock (_gate)
        {
            if (now < _latest)
            {
                if (_latest - now <= LargestDisorderInSeconds * TimestampFrequency)
                    return _latest + _offset;
                _offset += _latest - now;
            }

            _latest = now;
            return now + _offset;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SafeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private T Ask<T>(Func<TimeProvider, T> ask, T otherwise)
    {
        t_callsToClock++;
        try
        {
            return ask(_clock);
        }
        catch (Exception)
        {
            return otherwise;
        }
        finally
        {
            t_callsToClock--;
        }
    }

    private sealed class SafeTimer : ITimer
    {
        private static readonly TimerCallback s_ring = static self => ((SafeTimer)self!).Ring();

        private readonly SafeTimeProvider _provider;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private ITimer? _timer;
        private volatile bool _isDisposed;

        public SafeTimer(SafeTimeProvider provider, TimerCallback callback, object? state)
        {
            _provider = provider;
            _callback = callback;
            _state = state;
            _timer = provider.Ask<ITimer?>(
                clock => clock.CreateTimer(s_ring, this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), null);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (_isDisposed)
                return false;
            if (_timer is { } timer && _provider.Ask<bool?>(_ => timer.Change(dueTime, period), null) is { } changed)
                return changed;
            // A clock without timers that work would keep a paid job waiting for ever.
            _timer = System.CreateTimer(s_ring, this, dueTime, period);
            return true;
        }

        public void Dispose()
        {
            _isDisposed = true;
            _provider.Ask<object?>(
                _ =>
                {
                    _timer?.Dispose();
                    return null;
                },
                null);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring()
        {
            // One that rings while it is set, or while the time is asked for, would run in the midst of its setter.
            if (t_callsToClock > 0)
                ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Call(), this, preferLocal: false);
            else
                Call();
        }

        private void Call()
        {
            if (_isDisposed)
                return;
            try
            {
                _callback(_state);
            }
            catch (Exception)
            {
                // On a clock's thread nobody could catch it, and it would end the process.
            }
        }
    }
}
