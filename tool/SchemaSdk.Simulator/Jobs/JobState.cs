using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>The state of a job at a point in time.</summary>
/// <param name="Kind">What the job does.</param>
/// <param name="Status">The host's word for it.</param>
/// <param name="Progress">From 0 to 1.</param>
/// <param name="EndedAt">When it ended; null if it has not, or only its script says so.</param>
internal sealed record JobState(HostJobState Kind, string Status, double Progress, DateTimeOffset? EndedAt)
{
    public bool IsFinal => Kind is HostJobState.Completed or HostJobState.Failed or HostJobState.Cancelled;

    /// <summary>Why the job failed, by its script or by its last status.</summary>
    public JobFailure FailureOf(SimulatedJob job) =>
        job.Plan.Script.Failure ?? new JobFailure("upstream_error", $"The job ended as '{Status}'.");
}
