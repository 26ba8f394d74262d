namespace SchemaSdk.Tool.Tests;

/// <summary>A clock that jumps to the end of every short wait, so that nobody waits. Time limits, which are there not to be reached, stay.</summary>
internal sealed class RunningTime : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => s_start.AddTicks(GetTimestamp());

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isLimit = state is CancellationTokenSource;
        if (!isLimit && dueTime != Timeout.InfiniteTimeSpan)
        {
            Advance(dueTime);
        }

        return System.CreateTimer(callback, state, isLimit ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
