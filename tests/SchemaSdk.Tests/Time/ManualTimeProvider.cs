using Microsoft.Extensions.Time.Testing;

namespace SchemaSdk.Tests;

/// <summary>
/// A clock that stands still until it is moved, and tells when somebody waits for it. It stops at each moment for which a timer is set:
/// FakeTimeProvider goes to the end at once, where a timer that is set anew when it rings then counts from too late a moment.
/// </summary>
internal sealed class ManualTimeProvider() : FakeTimeProvider(Start)
{
    private readonly SortedSet<DateTimeOffset> _stops = [];
    private readonly TaskCompletionSource _timerSet = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the clock shows before it is moved.</summary>
    public static new DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far the clock has been moved.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Start;

    /// <summary>Ends when the first timer is set.</summary>
    public Task TimerSet => _timerSet.Task;

    public new void Advance(TimeSpan by)
    {
        DateTimeOffset end = GetUtcNow() + by;
        while (NextStop(end) is { } stop)
            SetUtcNow(stop);

        SetUtcNow(end);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Note(dueTime);
        var timer = new NotedTimer(this, base.CreateTimer(callback, state, dueTime, period));
        Announce(dueTime);
        return timer;
    }

    private void Note(TimeSpan dueTime)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return;

        lock (_stops)
            _stops.Add(GetUtcNow() + dueTime);
    }

    // Not before the timer is set: whoever waits for it moves the clock, and would move it past a timer that is still to come.
    private void Announce(TimeSpan dueTime)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
            _timerSet.TrySetResult();
    }

    private DateTimeOffset? NextStop(DateTimeOffset end)
    {
        lock (_stops)
        {
            _stops.RemoveWhere(stop => stop <= GetUtcNow());
            return _stops.Count > 0 && _stops.Min <= end ? _stops.Min : null;
        }
    }

    private sealed class NotedTimer(ManualTimeProvider clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Note(dueTime);
            bool isSet = timer.Change(dueTime, period);
            clock.Announce(dueTime);
            return isSet;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
