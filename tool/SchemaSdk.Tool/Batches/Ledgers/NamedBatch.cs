using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>The batch that <c>--name</c> names.</summary>
internal static class NamedBatch
{
    /// <summary>Returns the totals of a batch, or of the whole ledger if none is named.</summary>
    /// <exception cref="ToolException">The ledger has no such batch.</exception>
    public static async Task<LedgerTotals> TotalsAsync(JobLedger ledger, string? name, CancellationToken cancellationToken)
    {
        LedgerTotals totals = await ledger.TotalsAsync(name, cancellationToken);
        return name is null || totals.Count > 0 || totals.Ceiling is not null ? totals : throw Absent(name);
    }

    public static ToolException Absent(string name) => new($"the ledger has no batch {name}");
}
