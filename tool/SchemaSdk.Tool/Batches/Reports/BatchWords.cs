using System.Globalization;
using SchemaSdk.Prices;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>The words in which a run is told.</summary>
internal static class BatchWords
{
    /// <summary>Returns the state of the whole on one line.</summary>
    public static string Of(BatchProgress progress)
    {
        string left = progress.TimeLeft is { } time && time > TimeSpan.Zero ? $"; about {Of(time)} left" : "";
        return $"{LedgerWords.Counts(progress.Totals)}; {LedgerWords.Money(progress.Totals)}{left}";
    }

    public static string Of(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : time.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalHours):0} h {time.Minutes} min");

    /// <summary>Writes what became of a request: its files, or why there are none.</summary>
    public static void WriteLine(ToolContext context, BatchResult result, string? folder)
    {
        LedgerEntry entry = result.Entry;
        SafeWriter.Write(context.Output, LedgerWords.ToneOf(entry.State), LedgerWords.Of(entry.State));
        string text = $" {OneLine.Of(LedgerWords.Name(entry))}: ";
        text += result.Error is { } error && entry.State != LedgerState.Downloaded
            ? OneLine.Of(error.Message)
            : string.Join(", ", entry.Files.Select(file => LedgerWords.PathOf(file, folder)));
        context.Output.WriteLine(entry.Cost is { } cost ? $"{text} ({MoneyText.Amount(cost, entry.Currency)})" : text);
    }
}
