using Microsoft.Extensions.Time.Testing;

namespace SchemaSdk.Tool.Tests;

/// <summary>A clock that jumps to the end of every wait, so that nobody waits. Time limits, which are there not to be reached, stay.</summary>
internal sealed class RunningTime : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isLimit = state is CancellationTokenSource;
        ITimer timer = base.CreateTimer(callback, state, isLimit ? Timeout.InfiniteTimeSpan : dueTime, period);
        if (!isLimit && dueTime > TimeSpan.Zero)
        {
            Advance(dueTime);
        }

        return timer;
    }
}
