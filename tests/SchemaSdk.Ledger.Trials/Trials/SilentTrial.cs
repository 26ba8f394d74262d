using Npgsql;

namespace SchemaSdk.Ledger.Trials;

/// <summary>The engine's queues are emptied again and again: the workers' own looks end the batch.</summary>
internal static class SilentTrial
{
    public static async Task<Report> RunAsync()
    {
        const int Jobs = 100;
        var report = new Report();
        using HostProcess host = HostProcess.Start(Jobs, 5, 10, cut: 0);
        await using Arena arena = await Arena.OnServerAsync(host, Jobs, Load.Ceiling(Jobs), 1200);
        Child[] nodes = [.. Enumerable.Range(0, 3).Select(_ => arena.Settings.Start())];
        while ((await arena.Ledger.TotalsAsync())[LedgerState.Submitted] < 20)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        long began = TimeProvider.System.GetTimestamp();
        using var over = new CancellationTokenSource();
        Task<int> emptying = EmptyAsync(arena.Settings.Connection, over.Token);
        bool ended = await arena.WaitAsync(TimeSpan.FromSeconds(120), _ => { });
        report.Add("jobs", Jobs);
        report.Add("seconds without the engine", TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        await over.CancelAsync();
        report.Add("messages thrown away", await emptying);
        foreach (Child node in nodes)
            node.Dispose();
        await Findings.OfJobsAsync(report, arena, 0);
        report.Check(ended, "the batch ends");
        return report;
    }

    private static async Task<int> EmptyAsync(string connection, CancellationToken cancellationToken)
    {
        int count = 0;
        await using var source = NpgsqlDataSource.Create(connection);
        while (!cancellationToken.IsCancellationRequested)
        {
            List<string> tables = [];
            await using (NpgsqlCommand find = source.CreateCommand(
                "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname = 'schema_sdk_workers_queues'"))
            await using (NpgsqlDataReader rows = await find.ExecuteReaderAsync(CancellationToken.None))
            {
                while (await rows.ReadAsync(CancellationToken.None))
                    tables.Add(rows.GetString(0));
            }

            foreach (string table in tables)
            {
                await using NpgsqlCommand empty = source.CreateCommand($"delete from {table}");
                count += await empty.ExecuteNonQueryAsync(CancellationToken.None);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return count;
    }
}
