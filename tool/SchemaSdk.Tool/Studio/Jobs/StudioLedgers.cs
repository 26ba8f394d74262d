using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Jobs;

/// <summary>A ledger whose jobs are shown.</summary>
/// <param name="Source"><c>live</c> for jobs that cost money, <c>local</c> for those of hosts that are simulated.</param>
/// <param name="Ledger">The ledger.</param>
internal sealed record StudioLedger(string Source, JobLedger Ledger)
{
    public const string Live = "live";
    public const string Local = "local";
}

/// <summary>The ledgers of a studio: the one of its runs and, beside simulated hosts, one that is only looked at.</summary>
/// <param name="runs">The ledger of the runs.</param>
/// <param name="shown">Another one; null for none.</param>
internal sealed class StudioLedgers(StudioLedger runs, StudioLedger? shown) : IAsyncDisposable
{
    /// <summary>The batch of all runs, whose ceiling is the budget.</summary>
    public const string Batch = "studio";

    public StudioLedger Runs => runs;

    /// <summary>The ledgers, the one with jobs that cost money first.</summary>
    public IReadOnlyList<StudioLedger> All => shown is null ? [runs] : [shown, runs];

    /// <summary>Returns a job and its ledger; null if there is none.</summary>
    public async Task<(StudioLedger Of, LedgerEntry Entry)?> FindAsync(string key, CancellationToken cancellationToken)
    {
        foreach (StudioLedger ledger in (StudioLedger[])[runs, .. shown is null ? [] : (StudioLedger[])[shown]])
        {
            if (await ledger.Ledger.FindAsync(key, cancellationToken) is { } entry)
                return (ledger, entry);
        }

        return null;
    }

    /// <exception cref="StudioException">There is no such job.</exception>
    public async Task<(StudioLedger Of, LedgerEntry Entry)> GetAsync(string key, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) ?? throw StudioException.NotFound($"There is no job {Generator.Json.Shown.Text(key)}.");

    public async ValueTask DisposeAsync()
    {
        foreach (StudioLedger ledger in All)
            await ledger.Ledger.DisposeAsync();
    }
}
