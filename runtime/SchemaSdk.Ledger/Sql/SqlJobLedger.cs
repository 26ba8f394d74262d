using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SchemaSdk;

/// <summary>A ledger in a relational database. Every change of a job is one statement, and triggers add its money and its event.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SqlJobLedger : JobLedger
{
    private const int PageSize = 200;
    private const int PlannedAtOnce = 100;

    private readonly SqlDialect _dialect;
    private readonly MoveStatement _moves;
    private readonly SqlRunner _sql;

    internal SqlJobLedger(SqlDialect dialect, ISqlStore store, JobLedgerOptions? options)
        : base(options) =>
        (_dialect, _moves, _sql) = (dialect, new MoveStatement(dialect), new SqlRunner(dialect, store));

    /// <inheritdoc/>
    public override Task OpenBatchAsync(string batch, decimal? ceiling, CancellationToken cancellationToken = default) =>
        OpenAsync(batch, ceiling, "", cancellationToken);

    /// <inheritdoc/>
    public override async Task<decimal> LimitBatchAsync(string batch, decimal ceiling, CancellationToken cancellationToken = default)
    {
        await OpenAsync(batch, ceiling, " where b.ceiling is null or b.ceiling > @ceiling", cancellationToken).ConfigureAwait(false);
        LedgerTotals totals = await TotalsAsync(batch, cancellationToken).ConfigureAwait(false);
        return totals.Ceiling ?? ceiling;
    }

    /// <inheritdoc/>
    public override async Task<int> PlanAsync(
        string batch, IReadOnlyList<PlannedJob> jobs, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(batch);
        ArgumentNullException.ThrowIfNull(jobs);
        return await _sql.InTransactionAsync(
            async (connection, transaction) =>
            {
                await SqlRunner.RunAsync(
                    connection, transaction, "insert into ledger_batch (name) values (@batch) on conflict (name) do nothing",
                    [SqlValue.Text("@batch", batch)], cancellationToken).ConfigureAwait(false);
                int planned = 0;
                for (int first = 0; first < jobs.Count; first += PlannedAtOnce)
                {
                    int count = Math.Min(PlannedAtOnce, jobs.Count - first);
                    var insert = new PlanStatement(_dialect, batch, jobs, first, count);
                    int added = await SqlRunner.RunAsync(connection, transaction, insert.Text, insert.Values, cancellationToken)
                        .ConfigureAwait(false);
                    planned += added;
                    if (added == count)
                        continue;
                    var refresh = new RefreshStatement(jobs, first, count);
                    await SqlRunner.RunAsync(connection, transaction, refresh.Text, refresh.Values, cancellationToken)
                        .ConfigureAwait(false);
                }

                return planned;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<LedgerClaim> TryClaimAsync(string key, CancellationToken cancellationToken = default)
    {
        SqlValue[] values = [SqlValue.Text("@key", key), SqlValue.Text("@owner", Worker)];
        try
        {
            LedgerEntry? won = await OneAsync(
                $"""
                update ledger_job set state = 'Sending', version = version + 1, attempt = attempt + 1, owner = @owner, held = price,
                    job_id = null, wire_model = null, poll_url = null, result_url = null, cancel_url = null, status = null,
                    error = null, error_code = null, note = null, changed_at = {_dialect.Now}, due_at = {_dialect.Now}
                where key = @key and state = 'Planned' returning {EntryRow.Columns}
                """,
                values, cancellationToken).ConfigureAwait(false);
            if (won is not null)
                return new LedgerClaim(ClaimOutcome.Won, won);
            LedgerEntry? entry = await FindAsync(key, cancellationToken).ConfigureAwait(false);
            return new LedgerClaim(entry is null ? ClaimOutcome.NotFound : ClaimOutcome.Taken, entry);
        }
        catch (CeilingException)
        {
            return new LedgerClaim(ClaimOutcome.OverBudget, await FindAsync(key, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <inheritdoc/>
    public override async Task<bool> TryMoveAsync(LedgerMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        return await _sql.RunAsync(_moves.Of(move), MoveStatement.ValuesOf(move), cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    public override async Task<long?> TryPostponeAsync(
        string key, long version, TimeSpan due, CancellationToken cancellationToken = default)
    {
        int count = await _sql.RunAsync(
            $"update ledger_job set version = version + 1, due_at = {_dialect.Now} + @due where key = @key and version = @version",
            [SqlValue.Text("@key", key), SqlValue.Number("@version", version), SqlValue.Number("@due", (long)due.TotalMilliseconds)],
            cancellationToken).ConfigureAwait(false);
        return count > 0 ? version + 1 : null;
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<LedgerEntry>> TakeDueAsync(LedgerTake take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(take);
        return _sql.ManyAsync(
            $"""
            update ledger_job set version = version + 1, due_at = {_dialect.Now} + @lease
            where seq in (
                select seq from ledger_job
                where state in ({SqlDialect.In(take.States)}) and due_at <= {_dialect.Now} and (@batch is null or batch = @batch)
                    {SqlDialect.InModels(take.Models)} {SqlDialect.In("host", take.Hosts)}
                    and (state <> 'Planned' or exists (
                        select 1 from ledger_batch as b where b.name = ledger_job.batch
                            and (b.ceiling is null or b.held + b.spent + ledger_job.price <= b.ceiling)))
                order by priority desc, due_at, seq limit @most {_dialect.SkipLocked})
            returning {EntryRow.Columns}
            """,
            [
                SqlValue.Text("@batch", take.Batch), SqlValue.Number("@most", take.Most),
                SqlValue.Number("@lease", (long)take.Lease.TotalMilliseconds), .. SqlDialect.ValuesOf("model", take.Models ?? []),
                .. SqlDialect.ValuesOf("host", take.Hosts),
            ],
            EntryRow.Read, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<int> SweepAsync(CancellationToken cancellationToken = default) => _sql.RunAsync(
        $"""
        update ledger_job set state = 'Unknown', version = version + 1, changed_at = {_dialect.Now},
            error = 'the process that was sending it is gone, so it may have reached the host',
            note = 'the process that was sending it is gone'
        where state = 'Sending'
            and not exists (select 1 from ledger_worker where name = ledger_job.owner and seen_at > {_dialect.Now} - @dead)
        """,
        [SqlValue.Number("@dead", (long)Options.DeadAfter.TotalMilliseconds)],
        cancellationToken);

    /// <inheritdoc/>
    public override Task BeatAsync(CancellationToken cancellationToken = default) => _sql.RunAsync(
        $"""
        insert into ledger_worker (name, seen_at) values (@name, {_dialect.Now})
        on conflict (name) do update set seen_at = {_dialect.Now}
        """,
        [SqlValue.Text("@name", Worker)],
        cancellationToken);

    /// <inheritdoc/>
    public override async Task<TimeSpan> TakeSlotAsync(string account, TimeSpan interval, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<long> wait = await _sql.ManyAsync(
            $"""
            insert into ledger_pace as p (account, next_at) values (@account, {_dialect.Now} + @interval)
            on conflict (account) do update
                set next_at = case when p.next_at > {_dialect.Now} then p.next_at else {_dialect.Now} end + @interval
            returning next_at - @interval - {_dialect.Now}
            """,
            [SqlValue.Text("@account", account), SqlValue.Number("@interval", (long)Math.Ceiling(interval.TotalMilliseconds))],
            row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
        return TimeSpan.FromMilliseconds(wait[0]);
    }

    /// <inheritdoc/>
    public override Task HoldAsync(string account, TimeSpan duration, CancellationToken cancellationToken = default) => _sql.RunAsync(
        $"""
        insert into ledger_pace as p (account, next_at) values (@account, {_dialect.Now} + @duration)
        on conflict (account) do update
            set next_at = case when p.next_at > {_dialect.Now} + @duration then p.next_at else {_dialect.Now} + @duration end
        """,
        [SqlValue.Text("@account", account), SqlValue.Number("@duration", (long)duration.TotalMilliseconds)],
        cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default) => OneAsync(
        $"select {EntryRow.Columns} from ledger_job where key = @key", [SqlValue.Text("@key", key)], cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerEntry?> FindJobAsync(string hostId, string jobId, CancellationToken cancellationToken = default) => OneAsync(
        $"select {EntryRow.Columns} from ledger_job where job_id = @job and host = @host order by seq desc limit 1",
        [SqlValue.Text("@job", jobId), SqlValue.Text("@host", hostId)],
        cancellationToken);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<LedgerEntry> ReadAsync(
        LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        int left = query.Limit ?? int.MaxValue;
        while (left > 0)
        {
            IReadOnlyList<LedgerEntry> page = await _sql.ManyAsync(
                ReadStatement.Of(query), ReadStatement.ValuesOf(query, Math.Min(left, PageSize)), EntryRow.Read, cancellationToken)
                .ConfigureAwait(false);
            foreach (LedgerEntry entry in page)
                yield return entry;
            if (page.Count < PageSize)
                yield break;
            long last = page[^1].Sequence;
            query = query.NewestFirst ? query with { Before = last } : query with { After = last };
            left -= page.Count;
        }
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<LedgerSpending>> SpendingAsync(
        LedgerGrouping grouping, DateTimeOffset? since = null, CancellationToken cancellationToken = default) => _sql.ManyAsync(
        SpendingStatement.Of(grouping), [SqlValue.Number("@since", since?.ToUnixTimeMilliseconds())],
        row => SpendingStatement.Read(grouping, row), cancellationToken);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<LedgerEvent>> ReadEventsAsync(string key, CancellationToken cancellationToken = default) =>
        _sql.ManyAsync(
            "select at, key, from_state, to_state, attempt, owner, job_id, note from ledger_event where key = @key order by n",
            [SqlValue.Text("@key", key)], EntryRow.ReadEvent, cancellationToken);

    /// <inheritdoc/>
    public override async Task<LedgerTotals> TotalsAsync(string? batch = null, CancellationToken cancellationToken = default)
    {
        SqlValue[] values = [SqlValue.Text("@batch", batch)];
        var counts = new long[Enum.GetValues<LedgerState>().Length];
        IReadOnlyList<(LedgerState State, long Count, string Currency, long Cheapest, long Age)> states = await _sql.ManyAsync(
            $"select state, count(*), min(currency), min(price), {_dialect.Now} - min(due_at) from ledger_job"
            + " where (@batch is null or batch = @batch) group by state",
            values,
            row => (EntryRow.StateOf(row.GetString(0)), row.GetInt64(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4)),
            cancellationToken).ConfigureAwait(false);
        string currency = "USD";
        (long cheapest, long age) = (0, 0);
        foreach ((LedgerState state, long count, string of, long price, long waited) in states)
        {
            (counts[(int)state], currency) = (count, of);
            if (state == LedgerState.Planned)
                cheapest = price;
            if (state is LedgerState.Planned or LedgerState.Submitted)
                age = Math.Max(age, waited);
        }

        IReadOnlyList<LedgerTotals> totals = await _sql.ManyAsync(
            "select coalesce(sum(held), 0), coalesce(sum(spent), 0), coalesce(sum(overrun), 0), max(ceiling) from ledger_batch"
            + " where (@batch is null or name = @batch)",
            values,
            row => new LedgerTotals(counts)
            {
                Held = Millionths.ToAmount(Convert.ToInt64(row.GetValue(0), null)),
                Spent = Millionths.ToAmount(Convert.ToInt64(row.GetValue(1), null)),
                Overrun = Millionths.ToAmount(Convert.ToInt64(row.GetValue(2), null)),
                Ceiling = batch is null || row.IsDBNull(3) ? null : Millionths.ToAmount(row.GetInt64(3)),
                OldestDue = TimeSpan.FromMilliseconds(age),
                CheapestPlanned = Millionths.ToAmount(cheapest),
                Currency = currency,
            },
            cancellationToken).ConfigureAwait(false);
        return totals[0];
    }

    private async Task OpenAsync(string batch, decimal? ceiling, string condition, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(batch);
        long? most = ceiling is { } amount ? Millionths.Below(amount) : null;
        try
        {
            await _sql.RunAsync(
                "insert into ledger_batch as b (name, ceiling) values (@batch, @ceiling)"
                + " on conflict (name) do update set ceiling = @ceiling" + condition,
                [SqlValue.Text("@batch", batch), SqlValue.Number("@ceiling", most)],
                cancellationToken).ConfigureAwait(false);
        }
        catch (CeilingException)
        {
            LedgerTotals totals = await TotalsAsync(batch, cancellationToken).ConfigureAwait(false);
            throw new BudgetException(batch, 0, ceiling ?? 0, totals.Held + totals.Spent, totals.Currency);
        }
    }

    private async Task<LedgerEntry?> OneAsync(string text, IReadOnlyList<SqlValue> values, CancellationToken cancellationToken)
    {
        IReadOnlyList<LedgerEntry> rows = await _sql.ManyAsync(text, values, EntryRow.Read, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }
}
