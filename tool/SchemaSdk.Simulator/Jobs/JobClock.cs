using SchemaSdk.Hosts;

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
                ? new JobState(HostJobState.Completed, job.Host.WordOf(HostJobState.Completed), 1, end)
                : new JobState(HostJobState.Failed, job.Host.WordOf(HostJobState.Failed), Progress(ShareAtFailure), end);
        }

        double share = (now - job.CreatedAt) / job.Duration;
        HostJobState kind = share < QueuedShare ? HostJobState.Queued : HostJobState.Running;
        return new JobState(kind, job.Host.WordOf(kind), kind == HostJobState.Queued ? 0 : Progress(share), null);
    }

    public static JobState ByScript(JobPlan job, int poll)
    {
        int step = Math.Clamp(poll, 1, job.Script.Statuses.Length) - 1;
        string status = job.Script.Statuses[step];
        HostJobState kind = job.Host.StateOf(status);
        double progress = kind == HostJobState.Completed ? 1 : Math.Round((double)step / job.Script.Statuses.Length, 3);
        return new JobState(kind, status, progress, null);
    }

    private static double Progress(double share) => Math.Round((share - QueuedShare) / (1 - QueuedShare), 3);
}
