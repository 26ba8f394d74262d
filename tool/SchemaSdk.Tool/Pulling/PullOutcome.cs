using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Pulling;

internal enum PullStatus
{
    New,
    Changed,
    Unchanged,

    /// <summary>Done by an earlier run that was broken off.</summary>
    DoneBefore,

    /// <summary>Not written; a file that was there is as it was.</summary>
    Failed,
}

/// <summary>What came of one model.</summary>
internal sealed record PullOutcome(string Id, PullStatus Status)
{
    public string? File { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>What could not be understood, field by field.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public static PullOutcome Failed(string id, string reason) => new(id, PullStatus.Failed) { Reason = reason };
}
