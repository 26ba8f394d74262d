using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>What a job's status means.</summary>
public enum JobStatusKind
{
    /// <summary>A word that the client does not know, in an answer with no sign that the job has ended: it counts as under way.</summary>
    Unknown,

    /// <summary>Accepted, not begun.</summary>
    Queued,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Ended with a result.</summary>
    Completed,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Ended because it was cancelled.</summary>
    Cancelled,
}

/// <summary>A job's status: its meaning, and the host's own word for it. Two statuses are equal when they mean the same.</summary>
[JsonConverter(typeof(WireTextConverter<JobStatus>))]
public readonly struct JobStatus : IEquatable<JobStatus>, IWireText<JobStatus>
{
    private readonly string? _text;

    private JobStatus(JobStatusKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>Accepted, not begun.</summary>
    public static JobStatus Queued { get; } = new(JobStatusKind.Queued, "queued");

    /// <summary>Being worked on.</summary>
    public static JobStatus Running { get; } = new(JobStatusKind.Running, "running");

    /// <summary>Ended with a result.</summary>
    public static JobStatus Completed { get; } = new(JobStatusKind.Completed, "completed");

    /// <summary>Ended with an error.</summary>
    public static JobStatus Failed { get; } = new(JobStatusKind.Failed, "failed");

    /// <summary>Ended because it was cancelled.</summary>
    public static JobStatus Cancelled { get; } = new(JobStatusKind.Cancelled, "cancelled");

    /// <summary>What the status means.</summary>
    public JobStatusKind Kind { get; }

    /// <summary>The host's own word; empty when it gave none. A job that it calls completed, and that holds no output, is <see cref="Failed"/>.</summary>
    public string Text => _text ?? "";

    /// <summary>True when the job will not change any more.</summary>
    public bool IsFinal => Kind is JobStatusKind.Completed or JobStatusKind.Failed or JobStatusKind.Cancelled;

    /// <summary>
    /// Reads the host's word for a status. Letter case, white space around it and the signs between its parts do not matter; an unknown
    /// word is kept, and counts as under way.
    /// </summary>
    /// <param name="text">The word.</param>
    public static JobStatus Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JobStatus(StatusWords.KindOf(text), text);
    }

    /// <summary>The host's word with another meaning than it has by itself.</summary>
    internal JobStatus As(JobStatusKind kind) => new(kind, Text);

    static JobStatus IWireText<JobStatus>.FromWire(string text) => Parse(text);

    /// <summary>The host's word, unless it means something else by itself: what counts is how the job ended.</summary>
    string IWireText<JobStatus>.ToWire() => StatusWords.KindOf(Text) == Kind ? Text : Kind.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public bool Equals(JobStatus other) =>
        Kind == other.Kind && (Kind != JobStatusKind.Unknown || string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JobStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Kind == JobStatusKind.Unknown ? StringComparer.OrdinalIgnoreCase.GetHashCode(Text) : (int)Kind;

    /// <summary>The host's own word.</summary>
    public override string ToString() => Text;

    /// <summary>True when both mean the same.</summary>
    public static bool operator ==(JobStatus left, JobStatus right) => left.Equals(right);

    /// <summary>True when they differ in meaning.</summary>
    public static bool operator !=(JobStatus left, JobStatus right) => !left.Equals(right);
}
