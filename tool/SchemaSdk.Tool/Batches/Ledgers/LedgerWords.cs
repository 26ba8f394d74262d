using SchemaSdk.Prices;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>The words in which states, money and jobs of a ledger are written.</summary>
internal static class LedgerWords
{
    /// <summary>All states, in the order in which they are listed.</summary>
    public static IReadOnlyList<LedgerState> States { get; } = Enum.GetValues<LedgerState>();

    public static string Of(LedgerState state) => state.ToString().ToLowerInvariant();

    public static Tone ToneOf(LedgerState state) => state switch
    {
        LedgerState.Downloaded or LedgerState.Completed => Tone.Good,
        LedgerState.Unknown => Tone.Caution,
        LedgerState.Refused or LedgerState.Failed or LedgerState.Expired => Tone.Bad,
        _ => Tone.Plain,
    };

    /// <summary>Returns the counts that are not zero: <c>12 planned, 3 submitted</c>.</summary>
    public static string Counts(LedgerTotals totals)
    {
        string counts = string.Join(", ", States.Where(state => totals[state] > 0).Select(state => $"{totals[state]} {Of(state)}"));
        return counts.Length == 0 ? "no jobs" : counts;
    }

    /// <summary>Returns what is spent, held and left: <c>$3.36 spent, $2.24 held of $25</c>.</summary>
    public static string Money(LedgerTotals totals) =>
        $"{Amount(totals.Spent, totals)} spent, {Amount(totals.Held, totals)} held"
        + (totals.Ceiling is { } ceiling ? $" of {Amount(ceiling, totals)}" : "")
        + (totals.Overrun > 0 ? $", {Amount(totals.Overrun, totals)} above what was held" : "");

    /// <summary>Returns the tag, by which the caller knows a job, or its key.</summary>
    public static string Name(LedgerEntry entry) => string.IsNullOrEmpty(entry.Tag) ? entry.Key : entry.Tag;

    /// <summary>Returns the path of a file from a folder on, or the whole one if it is elsewhere.</summary>
    public static string PathOf(LedgerFile file, string? folder)
    {
        string path = folder is null ? file.Path : Path.GetRelativePath(folder, file.Path);
        return (path.StartsWith("..", StringComparison.Ordinal) ? file.Path : path).Replace('\\', '/');
    }

    private static string Amount(decimal amount, LedgerTotals totals) => MoneyText.Amount(amount, totals.Currency);
}
