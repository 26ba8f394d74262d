namespace SchemaSdk.Simulator;

/// <summary>A job of the local host. Its state is computed from the clock, so thousands of running jobs cost nothing.</summary>
public sealed class SimulatedJob
{
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromHours(1);

    private int _polls;
    private long _scriptEndedAt;

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

    internal JobState Poll(DateTimeOffset now)
    {
        int poll = Interlocked.Increment(ref _polls);
        if (!IsScripted)
            return JobClock.ByClock(Plan, now);

        JobState state = JobClock.ByScript(Plan.Script, poll);
        if (state.Outcome != JobOutcome.UnderWay)
            Interlocked.CompareExchange(ref _scriptEndedAt, now.UtcTicks, 0);

        return state with { EndedAt = ScriptEnd };
    }

    /// <summary>Whether the job's state has expired, one hour after the job ended.</summary>
    internal bool IsForgotten(DateTimeOffset now) =>
        (IsScripted ? ScriptEnd : JobClock.EndOf(Plan)) is { } end && now - end >= KeptAfterEnd;

    private DateTimeOffset? ScriptEnd =>
        Interlocked.Read(ref _scriptEndedAt) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
