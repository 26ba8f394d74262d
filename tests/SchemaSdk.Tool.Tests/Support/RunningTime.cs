using Microsoft.Extensions.Time.Testing;

namespace SchemaSdk.Tool.Tests;

/// <summary>A clock that jumps to the end of every wait, so that nobody waits. Time limits, which are there not to be reached, stay.</summary>
internal sealed class RunningTime : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isLimit = state is CancellationTokenSource;
        ITimer timer = base.CreateTimer(callback, state, isLimit ? Timeout.InfiniteTimeSpan : dueTime, period);
        return isLimit ? timer : new RunningTimer(this, timer, dueTime);
    }

    private sealed class RunningTimer : ITimer
    {
        private readonly RunningTime _time;
        private readonly ITimer _timer;

        public RunningTimer(RunningTime time, ITimer timer, TimeSpan dueTime)
        {
            _time = time;
            _timer = timer;
            Run(dueTime);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isSet = _timer.Change(dueTime, period);
            Run(dueTime);
            return isSet;
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();

        private void Run(TimeSpan dueTime)
        {
            if (dueTime > TimeSpan.Zero)
                _time.Advance(dueTime);
        }
    }
}
