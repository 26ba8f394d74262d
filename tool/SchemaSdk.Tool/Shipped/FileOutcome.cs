namespace SchemaSdk.Tool.Shipped;

/// <summary>What happened to a file.</summary>
internal enum FileStatus
{
    New,
    Unchanged,

    /// <summary>Replaced, because it was an earlier version that nobody had edited.</summary>
    Refreshed,

    /// <summary>Not replaced, because somebody else wrote or edited it.</summary>
    Kept,

    /// <summary>Not written, because it does not fit the other files.</summary>
    Skipped,

    /// <summary>Not written, because of an error.</summary>
    Failed,
}

/// <summary>What happened to a file, and why.</summary>
/// <param name="File">The full path, or the id of a model that has no file.</param>
/// <param name="Reason">The reason, if the status alone does not say it.</param>
internal sealed record FileOutcome(string File, FileStatus Status, string? Reason = null);
