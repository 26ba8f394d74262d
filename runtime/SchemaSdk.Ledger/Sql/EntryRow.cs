using System.Data.Common;
using System.Globalization;

namespace SchemaSdk;

/// <summary>Reads a job from a row.</summary>
internal static class EntryRow
{
    /// <summary>The columns, in the order in which they are read.</summary>
    public const string Columns =
        "key, batch, seq, state, version, attempt, retries, owner, priority, tag, trace_parent, host, model, endpoint, parameters,"
        + " schema_hash, request_hash, estimate_min,"
        + " estimate_max, currency, held, spent, overrun, cost, units, unit, job_id, wire_model, poll_url, result_url, cancel_url, status,"
        + " error_code, error, answer, files, planned_at, submitted_at, ended_at, changed_at";

    /// <summary>The same without the answer, of which a list of many would not fit into memory.</summary>
    public static readonly string ListedColumns = Columns.Replace(" answer,", " null as answer,", StringComparison.Ordinal);

    public static LedgerEntry Read(DbDataReader row)
    {
        int column = 0;
        return new LedgerEntry
        {
            Key = row.GetString(column++),
            Batch = row.GetString(column++),
            Sequence = row.GetInt64(column++),
            State = StateOf(row.GetString(column++)),
            Version = row.GetInt64(column++),
            Attempt = (int)row.GetInt64(column++),
            Retries = (int)row.GetInt64(column++),
            Owner = Text(row, column++),
            Priority = (int)row.GetInt64(column++),
            Tag = Text(row, column++),
            TraceParent = Text(row, column++),
            HostId = row.GetString(column++),
            ModelId = row.GetString(column++),
            Endpoint = row.GetString(column++),
            Parameters = row.GetString(column++),
            SchemaHash = Text(row, column++),
            RequestHash = row.GetString(column++),
            EstimateMinimum = Amount(row, column++),
            EstimateMaximum = Amount(row, column++),
            Currency = row.GetString(column++),
            Held = Millionths.ToAmount(row.GetInt64(column++)),
            Spent = Millionths.ToAmount(row.GetInt64(column++)),
            Overrun = Millionths.ToAmount(row.GetInt64(column++)),
            Cost = Amount(row, column++),
            BilledUnits = Text(row, column++) is { } units ? decimal.Parse(units, CultureInfo.InvariantCulture) : null,
            BillingUnit = Text(row, column++),
            JobId = Text(row, column++),
            WireModel = Text(row, column++),
            PollUrl = Text(row, column++),
            ResultUrl = Text(row, column++),
            CancelUrl = Text(row, column++),
            Status = Text(row, column++),
            ErrorCode = Text(row, column++),
            Error = Text(row, column++),
            Answer = Text(row, column++),
            Files = FileList.Read(Text(row, column++)),
            PlannedAt = Time(row.GetInt64(column++)),
            SubmittedAt = row.IsDBNull(column++) ? null : Time(row.GetInt64(column - 1)),
            EndedAt = row.IsDBNull(column++) ? null : Time(row.GetInt64(column - 1)),
            ChangedAt = Time(row.GetInt64(column)),
        };
    }

    public static LedgerEvent ReadEvent(DbDataReader row) => new(
        Time(row.GetInt64(0)),
        row.GetString(1),
        Text(row, 2) is { } from ? StateOf(from) : null,
        StateOf(row.GetString(3)),
        (int)row.GetInt64(4),
        Text(row, 5),
        Text(row, 6),
        Text(row, 7));

    public static LedgerState StateOf(string text) => Enum.Parse<LedgerState>(text);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static decimal? Amount(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Millionths.ToAmount(row.GetInt64(column));

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
