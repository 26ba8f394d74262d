using System.Collections.Concurrent;

namespace SchemaSdk.Tests;

/// <summary>
/// A clock for which pauses cost nothing: a timer that is due within the limit rings at once and the clock jumps to its moment;
/// a longer one, such as a time limit, rings when the test says so, or when the pauses have added up to its moment.
/// So retries over real sockets are quick, and their pauses can be looked at. FakeTimeProvider can't do that: it moves when a test moves it
/// or when somebody reads it, never when somebody waits.
/// </summary>
internal sealed class SkippingTimeProvider : TimeProvider
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<TimeSpan> _pauses = new();
    private readonly ConcurrentDictionary<SkippingTimer, long> _limits = new();
    private long _ticks;

    /// <summary>Every pause that was skipped, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses => [.. _pauses];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => ManualTimeProvider.Start.AddTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippingTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time is up for everything that is limited just now.</summary>
    public void RingTimeLimits() => Ring(long.MaxValue);

    // What rings may set new limits at once, which are not meant: so the ones there are are gathered first.
    private void Ring(long upTo)
    {
        foreach ((SkippingTimer timer, long due) in _limits.ToArray())
        {
            if (due <= upTo && _limits.TryRemove(timer, out _))
                timer.Ring();
        }
    }

    private sealed class SkippingTimer(SkippingTimeProvider clock, Action ring) : ITimer
    {
        private int _version;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            int version = Interlocked.Increment(ref _version);
            if (dueTime > s_longestPause)
            {
                // In one step, so that nobody who rings misses a limit that just begins anew.
                clock._limits[this] = clock.GetTimestamp() + Math.Min(dueTime.Ticks, long.MaxValue / 2);
                return true;
            }

            clock._limits.TryRemove(this, out _);
            if (dueTime < TimeSpan.Zero)
                return true;
            clock._pauses.Enqueue(dueTime);
            long now = Interlocked.Add(ref clock._ticks, dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(_ =>
            {
                clock.Ring(now);
                if (Volatile.Read(ref _version) == version)
                    ring();
            });
            return true;
        }

        public void Dispose()
        {
            Interlocked.Increment(ref _version);
            clock._limits.TryRemove(this, out _);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
