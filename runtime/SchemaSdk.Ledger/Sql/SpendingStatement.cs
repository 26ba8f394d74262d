using System.Data.Common;
using System.Globalization;

namespace SchemaSdk;

/// <summary>Writes the statement that adds up the money of jobs by what they have in common.</summary>
internal static class SpendingStatement
{
    private const long DayMilliseconds = 24 * 60 * 60 * 1000;

    public static string Of(LedgerGrouping grouping) =>
        $"""
        select {ColumnOf(grouping)}, count(*), sum(spent), sum(held), sum(overrun), max(changed_at), min(currency) from ledger_job
        where (@since is null or planned_at >= @since) group by 1 order by 1
        """;

    public static LedgerSpending Read(LedgerGrouping grouping, DbDataReader row) => new()
    {
        Group = grouping == LedgerGrouping.Day ? DayOf(row.GetInt64(0)) : row.GetString(0),
        Count = row.GetInt64(1),
        Spent = AmountOf(row, 2),
        Held = AmountOf(row, 3),
        Overrun = AmountOf(row, 4),
        ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        Currency = row.GetString(6),
    };

    private static string ColumnOf(LedgerGrouping grouping) => grouping switch
    {
        LedgerGrouping.Day => $"planned_at / {SqlDialect.Number(DayMilliseconds)}",
        LedgerGrouping.Model => "model",
        LedgerGrouping.Batch => "batch",
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "There is no such grouping."),
    };

    private static string DayOf(long day) =>
        DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The type of a sum is the store's own.</summary>
    private static decimal AmountOf(DbDataReader row, int column) =>
        Millionths.ToAmount(Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture));
}
