using System.Globalization;

namespace SchemaSdk;

/// <summary>The progress of a job, reported after each poll.</summary>
public sealed class JobProgress
{
    /// <summary>The job as last reported by the host. If no poll has succeeded yet, only its id is known.</summary>
    public required Job Job { get; init; }

    /// <summary>The time since the wait began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Set while polls fail, and <see cref="Job"/> is out of date; <see langword="null"/> after a poll that succeeded.</summary>
    public PollOutage? Outage { get; init; }

    /// <summary>The completed fraction, 0 to 1; 0 if not reported, 1 when the job is completed.</summary>
    public double Fraction => Job.Status.Kind == JobStatusKind.Completed ? 1 : Job.Progress ?? 0;

    /// <summary>The status of the job.</summary>
    public JobStatus Status => Job.Status;

    /// <summary>
    /// Returns the status and the percentage, if reported, and any outage, in the invariant culture:
    /// <c>processing: 40%; polls have been failing for 12 s (status 503)</c>.
    /// </summary>
    public override string ToString()
    {
        string status = Status.Text.Length > 0 ? Status.Text : "status unknown";
        bool hasFraction = Job.Progress is not null || Status.Kind == JobStatusKind.Completed;
        string percent = hasFraction ? string.Create(CultureInfo.InvariantCulture, $": {Math.Floor(Fraction * 100 + 1e-9)}%") : "";
        if (Outage is not { } outage)
            return status + percent;
        string seconds = Math.Floor(outage.Duration.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return $"{status}{percent}; polls have been failing for {seconds} s ({outage.Reason})";
    }
}
