using System.Globalization;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Jobs;

/// <summary>A page of jobs from all ledgers, the newest first.</summary>
/// <param name="Jobs">The jobs, each with its ledger.</param>
/// <param name="Next">Where the next page begins; null if there is none.</param>
internal sealed record JobPage(IReadOnlyList<(StudioLedger Of, LedgerEntry Entry)> Jobs, string? Next)
{
    /// <param name="ledgers">The ledgers.</param>
    /// <param name="query">Which jobs.</param>
    /// <param name="before">Where the page before this one ended.</param>
    /// <param name="limit">The most jobs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="StudioException">The place is none.</exception>
    public static async Task<JobPage> ReadAsync(
        IReadOnlyList<StudioLedger> ledgers, LedgerQuery query, string? before, int limit, CancellationToken cancellationToken)
    {
        Dictionary<string, long> places = Read(before);
        var found = new List<(StudioLedger Of, Queue<LedgerEntry> Entries)>();
        foreach (StudioLedger ledger in ledgers)
        {
            LedgerQuery own = query with
            {
                NewestFirst = true, Limit = limit + 1, Before = places.TryGetValue(ledger.Source, out long place) ? place : null,
            };
            var entries = new Queue<LedgerEntry>();
            await foreach (LedgerEntry entry in ledger.Ledger.ReadAsync(own, cancellationToken))
                entries.Enqueue(entry);
            found.Add((ledger, entries));
        }

        // Within a ledger the order is that of planning, so that no page misses a job; between ledgers it is by time.
        var page = new List<(StudioLedger Of, LedgerEntry Entry)>();
        while (page.Count < limit && Latest(found) is { Of: { } of } next)
        {
            page.Add((of, next.Entries.Dequeue()));
            places[of.Source] = page[^1].Entry.Sequence;
        }

        return new JobPage(page, found.Exists(one => one.Entries.Count > 0) ? Write(places) : null);
    }

    private static (StudioLedger Of, Queue<LedgerEntry> Entries) Latest(List<(StudioLedger Of, Queue<LedgerEntry> Entries)> found) =>
        found.Where(one => one.Entries.Count > 0).OrderByDescending(one => one.Entries.Peek().PlannedAt).FirstOrDefault();

    private static string Write(Dictionary<string, long> places) =>
        string.Join('-', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key}.{place.Value}")));

    private static Dictionary<string, long> Read(string? text)
    {
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (string part in text?.Split('-') ?? [])
        {
            if (part.Split('.') is not [var source, var digits]
                || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long place))
            {
                throw StudioException.Invalid("\"before\" must be the \"next\" of the page before.");
            }

            places[source] = place;
        }

        return places;
    }
}
