namespace SchemaSdk;

/// <summary>Writes the one statement that changes a job's state, its money and its facts, or nothing.</summary>
internal sealed class MoveStatement(SqlDialect dialect)
{
    private const string Settled = "case when @cost is null or @cost > held then held else @cost end";
    private const string Excess = "case when @cost is not null and @cost > held then @cost - held else 0 end";

    public string Of(LedgerMove move) =>
        $"""
        update ledger_job set
            state = '{move.To}',
            version = version + 1,
            retries = retries + {(move.IsRetry ? 1 : 0)},
            {MoneyOf(move.To)}
            job_id = coalesce(@job_id, job_id),
            wire_model = coalesce(@wire_model, wire_model),
            poll_url = coalesce(@poll_url, poll_url),
            result_url = coalesce(@result_url, result_url),
            cancel_url = coalesce(@cancel_url, cancel_url),
            status = coalesce(@status, status),
            units = coalesce(@units, units),
            unit = coalesce(@unit, unit),
            error_code = @error_code,
            error = @error,
            note = @note,
            answer = coalesce(@answer, answer),
            files = coalesce(@files, files),
            submitted_at = {(move.To == LedgerState.Submitted ? dialect.Now : "submitted_at")},
            ended_at = {(IsEnd(move.To) ? dialect.Now : "ended_at")},
            changed_at = {dialect.Now},
            due_at = {dialect.Now} + @due
        where key = @key and state in ({SqlDialect.In(move.From ?? LedgerTransitions.Into(move.To))})
            and (@attempt is null or attempt = @attempt) and (@version is null or version = @version)
            {AgeOf(move)}
        """;

    public static IReadOnlyList<SqlValue> ValuesOf(LedgerMove move) =>
    [
        SqlValue.Text("@key", move.Key),
        SqlValue.Number("@attempt", move.Attempt),
        SqlValue.Number("@version", move.Version),
        SqlValue.Number("@cost", move.Cost is { } cost ? Millionths.Above(cost) : null),
        SqlValue.Text("@job_id", move.JobId ?? move.Job?.Id),
        SqlValue.Text("@wire_model", move.Job?.Model),
        SqlValue.Text("@poll_url", move.Job?.PollUrl),
        SqlValue.Text("@result_url", move.Job?.ResultUrl),
        SqlValue.Text("@cancel_url", move.Job?.CancelUrl),
        SqlValue.Text("@status", move.Job?.Status.Text),
        SqlValue.Text("@units", move.Job?.Result?.Usage?.BillableUnits?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        SqlValue.Text("@unit", move.Job?.Result?.Usage?.BillingUnit),
        SqlValue.Text("@error_code", move.ErrorCode),
        SqlValue.Text("@error", move.Error),
        SqlValue.Text("@note", move.Note),
        SqlValue.Text("@answer", move.Answer),
        SqlValue.Text("@files", FileList.Write(move.Files)),
        SqlValue.Number("@due", (long)move.Due.TotalMilliseconds),
        .. move.MinimumAge > TimeSpan.Zero ? [SqlValue.Number("@age", (long)move.MinimumAge.TotalMilliseconds)] : Array.Empty<SqlValue>(),
    ];

    /// <summary>Without an age to wait for, the clock of the store, which may be set back, decides nothing.</summary>
    private string AgeOf(LedgerMove move) => move.MinimumAge > TimeSpan.Zero ? $"and changed_at <= {dialect.Now} - @age" : "";

    private static string MoneyOf(LedgerState state) => LedgerTransitions.MoneyOf(state) switch
    {
        MoneyMove.Release => "held = 0,",
        MoneyMove.Spend => $"held = 0, spent = spent + {Settled}, overrun = overrun + {Excess}, cost = coalesce(@cost, cost),",
        _ => "",
    };

    private static bool IsEnd(LedgerState state) =>
        state is LedgerState.Completed or LedgerState.Failed or LedgerState.Expired or LedgerState.Refused or LedgerState.Cancelled;
}
