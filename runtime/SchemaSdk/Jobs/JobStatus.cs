using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>The meaning of a job's status.</summary>
public enum JobStatusKind
{
    /// <summary>An unrecognized status, in a response with no sign that the job has ended: treated as in progress.</summary>
    Unknown,

    /// <summary>Accepted, not started.</summary>
    Queued,

    /// <summary>In progress.</summary>
    Running,

    /// <summary>Ended with a result.</summary>
    Completed,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Ended by cancellation.</summary>
    Cancelled,
}

/// <summary>A job's status: its meaning and the host's own word. Two statuses are equal if they have the same meaning.</summary>
[JsonConverter(typeof(WireTextConverter<JobStatus>))]
public readonly struct JobStatus : IEquatable<JobStatus>, IWireText<JobStatus>
{
    private readonly string? _text;

    private JobStatus(JobStatusKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>Accepted, not started.</summary>
    public static JobStatus Queued { get; } = new(JobStatusKind.Queued, "queued");

    /// <summary>In progress.</summary>
    public static JobStatus Running { get; } = new(JobStatusKind.Running, "running");

    /// <summary>Ended with a result.</summary>
    public static JobStatus Completed { get; } = new(JobStatusKind.Completed, "completed");

    /// <summary>Ended with an error.</summary>
    public static JobStatus Failed { get; } = new(JobStatusKind.Failed, "failed");

    /// <summary>Ended by cancellation.</summary>
    public static JobStatus Cancelled { get; } = new(JobStatusKind.Cancelled, "cancelled");

    /// <summary>The meaning of the status.</summary>
    public JobStatusKind Kind { get; }

    /// <summary>The host's own word; empty if none. A job reported as completed but without output is <see cref="Failed"/>.</summary>
    public string Text => _text ?? "";

    /// <summary>True if the job has ended.</summary>
    public bool IsFinal => Kind is JobStatusKind.Completed or JobStatusKind.Failed or JobStatusKind.Cancelled;

    /// <summary>
    /// Parses the host's word for a status. Letter case, surrounding white space and separators are ignored; an unrecognized word is kept
    /// and treated as in progress.
    /// </summary>
    /// <param name="text">The word.</param>
    public static JobStatus Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JobStatus(StatusWords.KindOf(text), text);
    }

    /// <summary>Returns the host's word with a different meaning.</summary>
    internal JobStatus As(JobStatusKind kind) => new(kind, Text);

    static JobStatus IWireText<JobStatus>.FromWire(string text) => Parse(text);

    /// <summary>Writes the host's word, unless it alone would be parsed differently: what matters is how the job ended.</summary>
    string IWireText<JobStatus>.ToWire() => StatusWords.KindOf(Text) == Kind ? Text : Kind.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public bool Equals(JobStatus other) =>
        Kind == other.Kind && (Kind != JobStatusKind.Unknown || string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JobStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Kind == JobStatusKind.Unknown ? StringComparer.OrdinalIgnoreCase.GetHashCode(Text) : (int)Kind;

    /// <summary>Returns the host's own word.</summary>
    public override string ToString() => Text;

    /// <summary>True if both have the same meaning.</summary>
    public static bool operator ==(JobStatus left, JobStatus right) => left.Equals(right);

    /// <summary>True if their meanings differ.</summary>
    public static bool operator !=(JobStatus left, JobStatus right) => !left.Equals(right);
}
