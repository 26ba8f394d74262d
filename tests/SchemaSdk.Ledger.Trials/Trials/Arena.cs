using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchemaSdk.Tests;

namespace SchemaSdk.Ledger.Trials;

/// <summary>A server, a host and planned jobs in a folder of their own.</summary>
internal sealed class Arena : IAsyncDisposable
{
    private readonly PostgreSqlProcess? _server;

    private Arena(PostgreSqlProcess? server, HostProcess host, WorkerSettings settings, JobLedger ledger) =>
        (_server, Host, Settings, Ledger) = (server, host, settings, ledger);

    public HostProcess Host { get; }

    public WorkerSettings Settings { get; }

    public JobLedger Ledger { get; }

    /// <summary>Plans jobs in a new database, and wakes the workers that are still to be started.</summary>
    public static async Task<Arena> OnServerAsync(HostProcess host, int jobs, decimal ceiling, int rate, double deadAfter = 10)
    {
        var server = new PostgreSqlProcess();
        var settings = new WorkerSettings(server.NewDatabase(), host.Address, NewFolder(jobs), rate, deadAfter, "none");
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddModelClient(settings.Configure).UsePostgreSqlLedger(settings.Connection, settings.LedgerOptions);
        builder.UseModelWorkers(settings.Connection, new ModelWorkersOptions { PlansOnly = true });
        using (IHost planner = builder.Build())
        {
            await planner.StartAsync();
            await planner.Services.GetRequiredService<JobQueue>()
                .EnqueueAsync(Load.Items(jobs), new BatchOptions { Name = WorkerSettings.Batch, MaxTotal = ceiling });
            await planner.StopAsync();
        }

        return new Arena(server, host, settings, new PostgreSqlJobLedger(settings.Connection, settings.LedgerOptions));
    }

    public static Arena InFile(HostProcess host, int jobs, int rate)
    {
        string folder = NewFolder(jobs);
        var settings = new WorkerSettings(Path.Combine(folder, "jobs.db"), host.Address, folder, rate, 10, "none");
        return new Arena(null, host, settings, new SqliteJobLedger(settings.Connection, settings.LedgerOptions));
    }

    /// <summary>The jobs that a process was sending when it ended.</summary>
    public async Task<int> SendingOfAsync(int process)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"/{process}/");
        int count = 0;
        await foreach (LedgerEntry entry in Ledger.ReadAsync(new LedgerQuery { States = [LedgerState.Sending] }))
            count += entry.Owner?.Contains(mark, StringComparison.Ordinal) == true ? 1 : 0;
        return count;
    }

    /// <summary>Waits until no job can go on; false if it took longer.</summary>
    public async Task<bool> WaitAsync(TimeSpan limit, Action<LedgerTotals> look)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < limit)
        {
            LedgerTotals totals = await Ledger.TotalsAsync(WorkerSettings.Batch);
            look(totals);
            bool isFull = totals.Ceiling - totals.Held - totals.Spent < Load.Ceiling(1);
            if (totals.Count > 0 && totals[LedgerState.Sending] + totals[LedgerState.Submitted] + totals[LedgerState.Completed] == 0
                && (totals[LedgerState.Planned] == 0 || isFull))
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        _server?.Dispose();
        Directory.Delete(Settings.Folder, recursive: true);
    }

    private static string NewFolder(int jobs)
    {
        string folder = Directory.CreateTempSubdirectory("schema-sdk-trial-").FullName;
        File.WriteAllText(Path.Combine(folder, "count"), jobs.ToString(CultureInfo.InvariantCulture));
        return folder;
    }
}
