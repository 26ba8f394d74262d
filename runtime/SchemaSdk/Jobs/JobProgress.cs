namespace SchemaSdk;

/// <summary>How far a job is, each time the host was asked.</summary>
public sealed class JobProgress
{
    /// <summary>The job as the host just described it.</summary>
    public required Job Job { get; init; }

    /// <summary>How long the wait has lasted.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How much of the work is done, 0 to 1; 0 while the host does not say, 1 when the job is completed.</summary>
    public double Fraction => Job.Status.Kind == JobStatusKind.Completed ? 1 : Job.Progress ?? 0;

    /// <summary>How far the job is.</summary>
    public JobStatus Status => Job.Status;
}
