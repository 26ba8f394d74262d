using System.Globalization;
using Npgsql;
using SchemaSdk.Tests;

namespace SchemaSdk.Ledger.Trials;

/// <summary>A ledger with many jobs that have all come to their end, and some that have not: how large, and how fast?</summary>
internal static class SizeTrial
{
    public static async Task<Report> RunAsync()
    {
        const int Jobs = 100_000;
        var report = new Report();
        using var server = new PostgreSqlProcess();
        string connection = server.NewDatabase();
        await using var ledger = new PostgreSqlJobLedger(connection);
        PlannedJob job = PlannedJob.Of("k", Load.Items(1).Single().Request);
        PlannedJob[] jobs = [.. Enumerable.Range(0, Jobs).Select(i => job with { Key = string.Create(CultureInfo.InvariantCulture, $"k{i:D8}") })];
        report.Add("jobs", Jobs);
        await MeasureAsync(report, "to plan them, in s", 1, () => ledger.PlanAsync("b", jobs));
        await using var source = NpgsqlDataSource.Create(connection);
        // As a job does that is polled five times; all but the last thousand.
        string[] life = ["Sending", "Submitted", "Submitted", "Submitted", "Submitted", "Submitted", "Completed", "Downloaded"];
        foreach (string state in life)
        {
            await using NpgsqlCommand move = source.CreateCommand(
                $"update ledger_job set state = '{state}', version = version + 1 where seq <= {Jobs - 1000}");
            move.CommandTimeout = 600;
            await move.ExecuteNonQueryAsync();
        }

        await MeasureAsync(report, "to vacuum what the changes left, in s", 1, async () =>
        {
            await using NpgsqlCommand vacuum = source.CreateCommand("vacuum analyze ledger_job");
            vacuum.CommandTimeout = 600;
            await vacuum.ExecuteNonQueryAsync();
        });
        foreach (string table in new[] { "ledger_job", "ledger_event" })
        {
            await using NpgsqlCommand size = source.CreateCommand($"select pg_total_relation_size('{table}') / {Jobs}");
            report.Add($"bytes a job in {table}", (long)(await size.ExecuteScalarAsync())!);
        }

        var take = new LedgerTake { States = [LedgerState.Planned], Most = 8, Lease = TimeSpan.FromMinutes(1) };
        await MeasureAsync(report, "to count all, in ms", 1000, () => ledger.TotalsAsync());
        await MeasureAsync(report, "to take eight that are due, in ms", 1000, () => ledger.TakeDueAsync(take));
        await MeasureAsync(report, "to look for processes that are gone, in ms", 1000, () => ledger.SweepAsync());
        return report;
    }

    private static async Task MeasureAsync(Report report, string what, double unit, Func<Task> act)
    {
        long began = TimeProvider.System.GetTimestamp();
        await act();
        report.Add(what, TimeProvider.System.GetElapsedTime(began).TotalSeconds * unit);
    }
}
