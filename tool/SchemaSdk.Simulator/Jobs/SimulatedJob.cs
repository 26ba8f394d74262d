using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>A job of the local host. Its state is computed from the clock, so thousands of running jobs cost nothing.</summary>
public sealed class SimulatedJob
{
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromHours(1);

    private int _polls;
    private long _scriptEndedAt;
    private long _cancelledAt;

    internal SimulatedJob(JobPlan plan) => Plan = plan;

    /// <summary>The job id, used for polling.</summary>
    public string Id => Plan.Id;

    /// <summary>The model id.</summary>
    public string Model => Plan.Model;

    /// <summary>The endpoint that received the request, such as <c>POST /v1/videos/generations</c>.</summary>
    public string Endpoint => Plan.Endpoint;

    /// <summary>The request body, as JSON.</summary>
    public string Request => Plan.Request;

    /// <summary>When the request was received.</summary>
    public DateTimeOffset CreatedAt => Plan.CreatedAt;

    /// <summary>The number of times the job has been polled.</summary>
    public int Polls => Volatile.Read(ref _polls);

    internal JobPlan Plan { get; }

    private bool IsScripted => !Plan.Script.Statuses.IsEmpty;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Model})";

    /// <summary>Returns the state, and counts the poll, which a script answers in turn.</summary>
    internal JobState Poll(DateTimeOffset now)
    {
        Interlocked.Increment(ref _polls);
        return Look(now);
    }

    internal JobState Look(DateTimeOffset now)
    {
        JobState state = IsScripted ? JobClock.ByScript(Plan, Polls) : JobClock.ByClock(Plan, now);
        if (Time(ref _cancelledAt) is { } cancelled)
            return new JobState(HostJobState.Cancelled, Plan.Host.WordOf(HostJobState.Cancelled), state.Progress, cancelled);

        if (!IsScripted)
            return state;

        if (state.IsFinal)
            Interlocked.CompareExchange(ref _scriptEndedAt, now.UtcTicks, 0);

        return state with { EndedAt = Time(ref _scriptEndedAt) };
    }

    /// <summary>Ends the job, unless it has ended.</summary>
    internal bool Cancel(DateTimeOffset now) =>
        !Look(now).IsFinal && Interlocked.CompareExchange(ref _cancelledAt, now.UtcTicks, 0) == 0;

    /// <summary>Whether the job's state has expired, one hour after the job ended.</summary>
    internal bool IsForgotten(DateTimeOffset now) =>
        (Time(ref _cancelledAt) ?? (IsScripted ? Time(ref _scriptEndedAt) : JobClock.EndOf(Plan))) is { } end && now - end >= KeptAfterEnd;

    private static DateTimeOffset? Time(ref long ticks) =>
        Interlocked.Read(ref ticks) is var set and not 0 ? new DateTimeOffset(set, TimeSpan.Zero) : null;
}
