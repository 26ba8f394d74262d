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

/// <summary>What came of a run.</summary>
/// <param name="Outcomes">Of each model, in the order in which they were asked for.</param>
/// <param name="LostJournal">True where what a run before had done could not be read, so that every model was fetched.</param>
internal sealed record PullResult(IReadOnlyList<PullOutcome> Outcomes, bool LostJournal);

/// <summary>What came of one model.</summary>
internal sealed record PullOutcome(string Id, PullStatus Status)
{
    public string? File { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>What could not be understood, field by field.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public static PullOutcome Failed(string id, string reason) => new(id, PullStatus.Failed) { Reason = reason };
}
