using SchemaSdk.Problems;

namespace SchemaSdk;

/// <summary>
/// A job as a browser may see it: without the host's response, poll address and the signed addresses of its outputs. To send an output,
/// see <see cref="ModelResults"/>.
/// </summary>
public sealed record JobView
{
    /// <summary>The job's id; <see langword="null"/> if the host responded directly.</summary>
    public string? Id { get; init; }

    /// <summary><c>queued</c>, <c>running</c>, <c>completed</c>, <c>failed</c> or <c>cancelled</c>, whatever the host's own word.</summary>
    public required string Status { get; init; }

    /// <summary>The completed fraction, 0 to 1; <see langword="null"/> if not reported.</summary>
    public double? Progress { get; init; }

    /// <summary>
    /// Why the job ended without a result, as the host says, at most 300 characters, without addresses and anything that may be a key;
    /// <see langword="null"/> for any other job.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>The outputs, in the host's order; empty until the job is completed.</summary>
    public IReadOnlyList<JobOutputView> Outputs { get; init; } = [];

    /// <summary>Creates the view of a job.</summary>
    /// <param name="job">The job.</param>
    public static JobView Of(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new JobView
        {
            Id = job.Id,
            Status = StatusOf(job.Status.Kind),
            Progress = job.Status.Kind == JobStatusKind.Completed ? 1 : job.Progress,
            Failure = job.Status.Kind is JobStatusKind.Failed or JobStatusKind.Cancelled ? FailureText.Of(job) : null,
            Outputs = [.. (job.Result?.Outputs ?? []).Select(JobOutputView.Of)],
        };
    }

    private static string StatusOf(JobStatusKind kind) => kind switch
    {
        JobStatusKind.Queued => "queued",
        JobStatusKind.Completed => "completed",
        JobStatusKind.Failed => "failed",
        JobStatusKind.Cancelled => "cancelled",
        _ => "running",
    };
}

/// <summary>An output as a browser may see it: by its position instead of its signed address.</summary>
public sealed record JobOutputView
{
    /// <summary>The position of the output in its job, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The media type, such as <c>video/mp4</c>; <see langword="null"/> if not reported.</summary>
    public string? ContentType { get; init; }

    /// <summary>The duration in seconds; <see langword="null"/> if not reported.</summary>
    public double? DurationSeconds { get; init; }

    internal static JobOutputView Of(JobOutput output, int index) =>
        new() { Index = index, ContentType = output.ContentType, DurationSeconds = output.DurationSeconds };
}
