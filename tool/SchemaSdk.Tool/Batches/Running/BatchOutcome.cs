namespace SchemaSdk.Tool.Batches.Running;

/// <summary>What a run came to.</summary>
/// <param name="Totals">The state of the batch.</param>
/// <param name="Requests">The number of requests of this run.</param>
/// <param name="Saved">How many of them are saved.</param>
/// <param name="Before">How many of them had ended before.</param>
/// <param name="Problems">Those that ended otherwise.</param>
internal sealed record BatchOutcome(LedgerTotals Totals, int Requests, int Saved, int Before, IReadOnlyList<BatchResult> Problems)
{
    /// <summary>Whether the manifest says all this.</summary>
    public bool HasManifest { get; init; }
}
