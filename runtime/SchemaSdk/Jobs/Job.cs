using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>A job as the host last described it.</summary>
public sealed class Job
{
    private object? _raw;

    /// <summary>The job's id; <see langword="null"/> when the host answered directly.</summary>
    public string? Id { get; init; }

    /// <summary>How far the job is.</summary>
    public JobStatus Status { get; init; }

    /// <summary>How much of the work is done, 0 to 1; <see langword="null"/> when the host does not say.</summary>
    public double? Progress { get; init; }

    /// <summary>When the host accepted the job; <see langword="null"/> when it does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the job ended; <see langword="null"/> while it is under way, or when the host does not say.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Where the host says that the job is to be asked for, as it came; <see langword="null"/> when it does not say.</summary>
    public string? PollUrl { get; init; }

    /// <summary>Why the job failed; <see langword="null"/> when it did not.</summary>
    public JobError? Error { get; init; }

    /// <summary>What the job made; <see langword="null"/> until it is completed.</summary>
    public JobResult? Result { get; init; }

    /// <summary>The whole answer; undefined when the host answered with bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw
    {
        // Few look at it, and it costs more than all else that is read of a poll.
        get => (JsonElement)(_raw ??= Body.IsEmpty ? default(JsonElement) : JsonBody.Parse(Body.Span));
        init => _raw = value;
    }

    /// <summary>The answer's bytes, which are JSON.</summary>
    internal ReadOnlyMemory<byte> Body { private get; init; }

    /// <summary>The id and the status.</summary>
    public override string ToString() => $"{Id ?? "direct answer"} ({Status})";
}
