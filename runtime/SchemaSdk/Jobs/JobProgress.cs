namespace SchemaSdk;

/// <summary>The progress of a job, reported after each poll.</summary>
public sealed class JobProgress
{
    /// <summary>The job as just reported by the host.</summary>
    public required Job Job { get; init; }

    /// <summary>The time since the wait began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The completed fraction, 0 to 1; 0 if not reported, 1 when the job is completed.</summary>
    public double Fraction => Job.Status.Kind == JobStatusKind.Completed ? 1 : Job.Progress ?? 0;

    /// <summary>The status of the job.</summary>
    public JobStatus Status => Job.Status;
}
