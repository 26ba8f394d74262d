namespace SchemaSdk;

/// <summary>A job of unknown outcome that was looked for in its host's list of jobs.</summary>
/// <param name="Entry">The job as it is now.</param>
/// <param name="Problem">Why it is still unknown; <see langword="null"/> if it was settled.</param>
public sealed record ReconciledJob(LedgerEntry Entry, string? Problem);
