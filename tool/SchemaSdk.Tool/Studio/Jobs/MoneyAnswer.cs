using System.Text.Json;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Studio.Jobs;

/// <summary>What the jobs of a ledger hold and cost: as a whole, by day, by model and by batch. The store adds it up.</summary>
internal sealed class MoneyAnswer
{
    /// <summary>Of more batches, those that changed last are listed.</summary>
    private const int MostBatches = 50;

    private readonly StudioLedger _of;
    private readonly LedgerTotals _totals;
    private readonly IReadOnlyList<LedgerSpending> _days;
    private readonly IReadOnlyList<LedgerSpending> _models;
    private readonly IReadOnlyList<(string Batch, LedgerTotals Totals)> _batches;

    private MoneyAnswer(
        StudioLedger of, LedgerTotals totals, IReadOnlyList<LedgerSpending> days, IReadOnlyList<LedgerSpending> models,
        IReadOnlyList<(string Batch, LedgerTotals Totals)> batches) =>
        (_of, _totals, _days, _models, _batches) = (of, totals, days, models, batches);

    public static async Task<MoneyAnswer> ReadAsync(StudioLedger of, DateTimeOffset since, CancellationToken cancellationToken)
    {
        JobLedger ledger = of.Ledger;
        var batches = new List<(string, LedgerTotals)>();
        IReadOnlyList<LedgerSpending> all = await ledger.SpendingAsync(LedgerGrouping.Batch, since, cancellationToken);
        foreach (LedgerSpending batch in all.OrderByDescending(batch => batch.ChangedAt).Take(MostBatches))
            batches.Add((batch.Group, await ledger.TotalsAsync(batch.Group, cancellationToken)));
        return new MoneyAnswer(
            of,
            await ledger.TotalsAsync(null, cancellationToken),
            await ledger.SpendingAsync(LedgerGrouping.Day, since, cancellationToken),
            await ledger.SpendingAsync(LedgerGrouping.Model, since, cancellationToken),
            batches);
    }

    public void Write(Utf8JsonWriter json, IEnumerable<string> sources)
    {
        json.WriteStartObject();
        json.WriteString("source", _of.Source);
        json.WriteTexts("sources", sources);
        json.WriteString("currency", _totals.Currency);
        json.WriteStartObject("totals");
        json.WriteNumber("count", _totals.Count);
        WriteCounts(json, _totals);
        json.WriteNumber("held", _totals.Held);
        json.WriteNumber("spent", _totals.Spent);
        json.WriteNumber("overrun", _totals.Overrun);
        json.WriteEndObject();
        WriteGroups(json, "by_day", "day", _days);
        WriteGroups(json, "by_model", "model", _models);
        json.WriteStartArray("by_batch");
        foreach ((string batch, LedgerTotals totals) in _batches)
        {
            json.WriteStartObject();
            json.WriteString("batch", batch);
            json.WriteAmount("ceiling", totals.Ceiling);
            json.WriteNumber("held", totals.Held);
            json.WriteNumber("spent", totals.Spent);
            json.WriteNumber("overrun", totals.Overrun);
            json.WriteStartObject("counts");
            WriteCounts(json, totals);
            json.WriteEndObject();
            json.WriteNumber("oldest_due_seconds", (long)Math.Max(0, totals.OldestDue.TotalSeconds));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, LedgerTotals totals)
    {
        foreach (LedgerState state in LedgerWords.States)
            json.WriteNumber(LedgerWords.Of(state), totals[state]);
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, string group, IReadOnlyList<LedgerSpending> groups)
    {
        json.WriteStartArray(name);
        foreach (LedgerSpending one in groups)
        {
            json.WriteStartObject();
            json.WriteString(group, one.Group);
            json.WriteNumber("count", one.Count);
            json.WriteNumber("spent", one.Spent);
            json.WriteNumber("held", one.Held);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
