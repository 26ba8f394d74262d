using Microsoft.Extensions.Time.Testing;

namespace SchemaSdk.Tests;

/// <summary>A clock that stands still until it is moved, and tells when somebody waits for it.</summary>
internal sealed class ManualTimeProvider() : FakeTimeProvider(Start)
{
    private readonly TaskCompletionSource _timerSet = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the clock shows before it is moved.</summary>
    public static new DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far the clock has been moved.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Start;

    /// <summary>Ends when the first timer is set.</summary>
    public Task TimerSet => _timerSet.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            _timerSet.TrySetResult();
        }

        return timer;
    }
}
