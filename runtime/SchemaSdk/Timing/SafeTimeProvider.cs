namespace SchemaSdk;

/// <summary>
/// Protects against a misbehaving clock of the caller. It may throw, go backward, or fire timers early, late, twice, after disposal or
/// while being set: no job is lost, the stack does not overflow, and no exception is thrown on a thread where it can't be caught.
/// </summary>
internal sealed class SafeTimeProvider : TimeProvider
{
    // Concurrent reads may arrive out of order; only a larger difference means that the clock went backward.
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

    /// <summary>Wraps a clock; the system clock needs no protection.</summary>
    public static TimeProvider Over(TimeProvider clock) => clock == System ? clock : new SafeTimeProvider(clock);

    public override DateTimeOffset GetUtcNow() => Ask(static clock => clock.GetUtcNow(), System.GetUtcNow());

    /// <summary>Returns a timestamp that never decreases; a clock that goes backward continues from its previous value.</summary>
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
            // A clock whose timers don't work would keep a paid job waiting forever.
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
            // A timer that fires during a call to the clock would run its callback in the middle of that call.
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
                // On the clock's thread the exception can't be caught and would terminate the process.
            }
        }
    }
}
