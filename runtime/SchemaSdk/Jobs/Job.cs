using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>A job as last reported by the host.</summary>
public sealed class Job
{
    private object? _raw;

    /// <summary>The job's id; <see langword="null"/> if the host responded directly.</summary>
    public string? Id { get; init; }

    /// <summary>The status of the job.</summary>
    public JobStatus Status { get; init; }

    /// <summary>The completed fraction, 0 to 1; <see langword="null"/> if not reported.</summary>
    public double? Progress { get; init; }

    /// <summary>When the host accepted the job; <see langword="null"/> if not reported.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the job ended; <see langword="null"/> while it is in progress, or if not reported.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The poll address given by the host, unmodified; <see langword="null"/> if it gave none.</summary>
    public string? PollUrl { get; init; }

    /// <summary>The address of the result, unmodified, where the host serves it apart; <see langword="null"/> if it gave none.</summary>
    public string? ResultUrl { get; init; }

    /// <summary>The address that cancels the job, unmodified; <see langword="null"/> if the host gave none.</summary>
    public string? CancelUrl { get; init; }

    /// <summary>
    /// The model's name at the host, which some hosts need in the address of a job; <see langword="null"/> if the job was found by its id
    /// alone.
    /// </summary>
    public string? Model { get; init; }

    /// <summary>Why the job failed; <see langword="null"/> if it did not.</summary>
    public JobError? Error { get; init; }

    /// <summary>The result; <see langword="null"/> until the job is completed.</summary>
    public JobResult? Result { get; init; }

    /// <summary>The complete JSON response; undefined if the host responded with bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw
    {
        // Parsed on demand: few callers need it, and it costs more than everything else read from a poll.
        get => (JsonElement)(_raw ??= Body.IsEmpty ? default(JsonElement) : JsonBody.Parse(Body.Span));
        init => _raw = value;
    }

    internal JobOrigin? Origin { get; init; }

    /// <summary>The cost that the host reported so far, in the currency or unit that it bills in.</summary>
    internal decimal? ReportedCost { get; init; }

    /// <summary>The currency of <see cref="ReportedCost"/>; <see langword="null"/> if it is in a unit of the host's own.</summary>
    internal string? CostCurrency { get; init; }

    /// <summary>What the host says that the job cost, in money.</summary>
    internal JobCost? ReportedMoney =>
        ReportedCost is { } amount && CostCurrency is { } currency ? new JobCost { Amount = amount, Currency = currency } : null;

    /// <summary>True if the host calls the job completed, but no output was found, so that it may be billed although it failed
    /// here.</summary>
    internal bool LacksOutput { get; init; }

    /// <summary>The bytes of the response, which are JSON.</summary>
    internal ReadOnlyMemory<byte> Body { private get; init; }

    /// <summary>Returns the id and the status.</summary>
    public override string ToString() => $"{Id ?? "direct response"} ({Status})";
}
