using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Pulling;

internal enum PullStatus
{
    New,
    Changed,
    Unchanged,

    /// <summary>Completed by an earlier, interrupted run.</summary>
    DoneBefore,

    /// <summary>Not written; any existing file is unchanged.</summary>
    Failed,
}

/// <summary>The result of a run.</summary>
/// <param name="Outcomes">The outcome for each model, in the requested order.</param>
/// <param name="Added">The overlays and JSON Schemas that were written with the documents, or why they were not.</param>
/// <param name="LostJournal">True if the journal of an earlier run could not be read, so that every model was fetched.</param>
internal sealed record PullResult(IReadOnlyList<PullOutcome> Outcomes, IReadOnlyList<FileOutcome> Added, bool LostJournal);

/// <summary>The outcome for one model.</summary>
internal sealed record PullOutcome(string Id, PullStatus Status)
{
    public string? File { get; init; }

    /// <summary>The host that the document names; null for the first one.</summary>
    public string? Host { get; init; }

    /// <summary>What the host says and the document doesn't, if it is new or changed; and always what the host would not tell.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>The reason for a failure.</summary>
    public string? Reason { get; init; }

    /// <summary>True if the source has no such model.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The text of the file before it changed; null if there was no file, or it did not change.</summary>
    public string? Before { get; init; }

    /// <summary>The findings in the document, by field.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public static PullOutcome Failed(string id, string reason) => new(id, PullStatus.Failed) { Reason = reason };
}
