using System.Collections.Concurrent;

namespace SchemaSdk.Tests;

/// <summary>A clock of the system's that does one thing wrong. What a callback throws at it is noted: elsewhere it would end the process.</summary>
internal sealed class EvilClock(string evil) : TimeProvider
{
    private readonly ConcurrentQueue<Exception> _thrown = new();
    private readonly ConcurrentQueue<Task> _late = new();
    private long _asked;

    public static IReadOnlyList<string> Evils { get; } =
    [
        "throws in CreateTimer",
        "throws in Change",
        "throws in Dispose of a timer",
        "gives no timer",
        "throws in GetTimestamp",
        "throws in GetTimestamp after a while",
        "throws in GetUtcNow",
        "throws in everything",
        "goes back each time",
        "goes back an hour once",
        "jumps ahead a year once",
        "stands still",
        "has no frequency",
        "has a negative frequency",
        "is at the end of time",
        "is before time",
        "rings within Change",
        "rings within Change and stands still",
        "rings twice",
        "rings after Dispose",
        "rings a hundred times",
        "never rings",
        "rings all at once",
        "rings from many threads",
        "rings within GetTimestamp",
    ];

    /// <summary>True where a clock says that time is up long before it is: then time limits end what they limit, as they should.</summary>
    public static bool RingsEarly(string evil) => evil is "rings all at once" or "rings within GetTimestamp";

    /// <summary>What our callbacks threw at the clock.</summary>
    public IReadOnlyList<Exception> Thrown => [.. _thrown];

    /// <summary>Ends when all has rung that was to ring on another thread.</summary>
    public Task LateRings() => Task.WhenAll(_late);

    public override long TimestampFrequency => evil switch
    {
        "has no frequency" => 0,
        "has a negative frequency" => -1,
        "throws in everything" => throw new InvalidOperationException(evil),
        _ => System.TimestampFrequency,
    };

    private ConcurrentQueue<Action> Rings { get; } = new();

    public override long GetTimestamp()
    {
        long asked = Interlocked.Increment(ref _asked);
        long now = System.GetTimestamp();
        long hour = System.TimestampFrequency * 3600;
        switch (evil)
        {
            case "throws in GetTimestamp" or "throws in everything":
            case "throws in GetTimestamp after a while" when asked > 4:
                throw new InvalidOperationException(evil);
            case "goes back each time":
                return long.MaxValue / 2 - asked * hour;
            case "goes back an hour once":
                return asked > 4 ? now - hour : now;
            case "jumps ahead a year once":
                return asked > 4 ? now + 8760 * hour : now;
            case "stands still" or "rings within Change and stands still":
                return 0;
            case "rings within GetTimestamp":
                foreach (Action ring in Rings)
                    ring();
                return now;
            default:
                return now;
        }
    }

    public override DateTimeOffset GetUtcNow() => evil switch
    {
        "throws in GetUtcNow" or "throws in everything" => throw new InvalidOperationException(evil),
        "is at the end of time" => DateTimeOffset.MaxValue,
        "is before time" => DateTimeOffset.MinValue,
        _ => System.GetUtcNow(),
    };

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        switch (evil)
        {
            case "throws in CreateTimer" or "throws in everything":
                throw new InvalidOperationException(evil);
            case "gives no timer":
                return null!;
            default:
                var timer = new EvilTimer(this, () => Ring(callback, state));
                timer.Change(dueTime, period);
                return timer;
        }
    }

    private void Ring(TimerCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception fault)
        {
            _thrown.Enqueue(fault);
        }
    }

    private sealed class EvilTimer : ITimer
    {
        private readonly EvilClock _clock;
        private readonly Action _ring;
        private readonly ITimer _timer;

        public EvilTimer(EvilClock clock, Action ring)
        {
            _clock = clock;
            _ring = ring;
            _timer = System.CreateTimer(_ => RingAsMeant(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            clock.Rings.Enqueue(ring);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            switch (_clock.Name)
            {
                case "throws in Change":
                    throw new InvalidOperationException("change");
                case "rings within Change"
                or "rings within Change and stands still" when dueTime >= TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(4):
                    _ring();
                    return true;
                case "rings all at once" when dueTime >= TimeSpan.Zero:
                    _clock._late.Enqueue(Task.Run(_ring));
                    return true;
                case "never rings" when dueTime > TimeSpan.FromMinutes(4):
                    return true;
                default:
                    return _timer.Change(dueTime, period);
            }
        }

        public void Dispose()
        {
            _timer.Dispose();
            if (_clock.Name == "rings after Dispose")
                _clock._late.Enqueue(Task.Run(_ring));
            if (_clock.Name == "throws in Dispose of a timer")
                throw new InvalidOperationException("dispose");
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void RingAsMeant()
        {
            int times = _clock.Name switch { "rings twice" => 2, "rings a hundred times" => 100, _ => 1 };
            for (int time = 0; time < times; time++)
                _ring();
            if (_clock.Name == "rings from many threads")
                Parallel.For(0, 8, _ => _ring());
        }
    }

    private string Name => evil;
}
