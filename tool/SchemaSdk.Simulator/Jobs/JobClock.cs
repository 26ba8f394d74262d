namespace SchemaSdk.Simulator;

/// <summary>Computes the state of a job from the clock or from its script.</summary>
internal static class JobClock
{
    /// <summary>The share of its duration that a job spends queued.</summary>
    private const double QueuedShare = 0.1;

    private const double ShareAtFailure = 0.5;

    public static DateTimeOffset EndOf(JobPlan job) =>
        job.CreatedAt + (job.Script.Failure is null ? job.Duration : job.Duration * ShareAtFailure);

    public static JobState ByClock(JobPlan job, DateTimeOffset now)
    {
        DateTimeOffset end = EndOf(job);
        if (now >= end)
        {
            return job.Script.Failure is null
                ? new JobState("completed", JobOutcome.Completed, 1, end)
                : new JobState("failed", JobOutcome.Failed, Progress(ShareAtFailure), end);
        }

        double share = (now - job.CreatedAt) / job.Duration;
        return share < QueuedShare
            ? new JobState("queued", JobOutcome.UnderWay, 0, null)
            : new JobState("processing", JobOutcome.UnderWay, Progress(share), null);
    }

    public static JobState ByScript(JobScript script, int poll)
    {
        int step = Math.Min(poll, script.Statuses.Length) - 1;
        string status = script.Statuses[step];
        JobOutcome outcome = status switch
        {
            "completed" or "succeeded" => JobOutcome.Completed,
            "failed" or "error" or "cancelled" or "canceled" => JobOutcome.Failed,
            _ => JobOutcome.UnderWay,
        };
        double progress = outcome == JobOutcome.Completed ? 1 : Math.Round((double)step / script.Statuses.Length, 3);
        return new JobState(status, outcome, progress, null);
    }

    private static double Progress(double share) => Math.Round((share - QueuedShare) / (1 - QueuedShare), 3);
}
