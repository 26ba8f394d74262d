using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SchemaSdk.Ledger.Tests;

/// <summary>Nodes on the real engine and a real server.</summary>
[Trait("Category", "Slow")]
public sealed class WolverineTests(PostgreSqlServer server)
{
    private readonly string _database = server.NewDatabase();

    [Fact]
    public async Task The_engine_alone_brings_every_job_to_its_end()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        // No look for what is overdue but the first, before anything is planned.
        using IHost node = await StartAsync(at, worker => worker with { SweepInterval = TimeSpan.FromDays(1), Folder = at.Folder });
        await EnqueueAsync(node, 6);
        await UntilAsync(node, totals => totals[LedgerState.Downloaded] == 6);
        Assert.Equal(6, at.Host.Jobs.Count);
        await node.StopAsync();
    }

    [Fact]
    public async Task With_the_engine_silent_the_looks_of_the_workers_end_the_batch()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using IHost planner = await StartAsync(at, worker => worker, plansOnly: true);
        await EnqueueAsync(planner, 6);
        await EmptyQueuesAsync();
        using IHost node = await StartAsync(at, worker => worker with { SweepInterval = TimeSpan.FromMilliseconds(200) });
        while ((await LedgerOf(node).TotalsAsync())[LedgerState.Completed] < 6)
        {
            await EmptyQueuesAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal(6, at.Host.Jobs.Count);
        await node.StopAsync();
        await planner.StopAsync();
    }

    [Fact]
    public async Task A_node_that_only_plans_does_no_work_and_one_that_stops_hands_its_jobs_over()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using IHost planner = await StartAsync(at, worker => worker, plansOnly: true);
        await EnqueueAsync(planner, 10);
        using IHost first = await StartAsync(at, worker => worker with { Concurrency = 2 });
        await UntilAsync(first, totals => totals[LedgerState.Submitted] > 0);
        await first.StopAsync();
        LedgerTotals totals = await LedgerOf(planner).TotalsAsync();
        Assert.Equal((0, 0), (totals[LedgerState.Sending], totals[LedgerState.Unknown]));
        using IHost second = await StartAsync(at, worker => worker);
        await UntilAsync(second, now => now[LedgerState.Completed] == 10);
        Assert.Equal(10, at.Host.Jobs.Count);
        await second.StopAsync();
        await planner.StopAsync();
    }

    [Fact]
    public async Task During_a_deployment_the_old_version_leaves_new_models_to_the_new_one()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using IHost old = await StartAsync(at, worker => worker, models: []);
        using IHost planner = await StartAsync(at, worker => worker, plansOnly: true);
        await EnqueueAsync(planner, 4);
        using IHost current = await StartAsync(at, worker => worker);
        await UntilAsync(current, totals => totals[LedgerState.Completed] == 4);
        Assert.Equal(4, at.Host.Jobs.Count);
        foreach (IHost host in new[] { old, current, planner })
            await host.StopAsync();
    }

    [Fact]
    public async Task The_health_check_reads_the_ledger_and_says_when_the_work_is_late()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using IHost planner = await StartAsync(at, worker => worker, plansOnly: true, late: TimeSpan.Zero);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(planner)).Status);
        await EnqueueAsync(planner, 2);
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        HealthReportEntry late = (await CheckAsync(planner)).Entries["model-workers"];
        Assert.Equal((HealthStatus.Degraded, 2L, 0L), (late.Status, late.Data["planned"], late.Data["unknown"]));
        await planner.StopAsync();
    }

    private static Task<HealthReport> CheckAsync(IHost host) => host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    private static JobLedger LedgerOf(IHost host) => host.Services.GetRequiredService<JobLedger>();

    private static Task EnqueueAsync(IHost host, int count) => host.Services.GetRequiredService<JobQueue>().EnqueueAsync(
        Enumerable.Range(0, count).Select(i => new BatchItem { Key = $"k{i}", Request = LedgerHost.Request with { Prompt = $"sunrise {i}" } }),
        new BatchOptions { Name = "b" });

    private static async Task UntilAsync(IHost host, Func<LedgerTotals, bool> isSo)
    {
        while (!isSo(await LedgerOf(host).TotalsAsync()))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private async Task<IHost> StartAsync(
        LedgerHost at, Func<JobWorkerOptions, JobWorkerOptions> change, bool plansOnly = false, IReadOnlyList<ModelInfo>? models = null,
        TimeSpan? late = null)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services
            .AddModelClient(options =>
            {
                (options.ApiKey, options.BaseAddress, options.RequestsPerMinute) = ("key", at.Host.BaseAddress, 60_000);
            })
            .UsePostgreSqlLedger(_database, new JobLedgerOptions { Models = models ?? ModelCatalog.All });
        builder.UseModelWorkers(_database, new ModelWorkersOptions { Worker = change(new JobWorkerOptions()), PlansOnly = plansOnly });
        builder.Services.AddHealthChecks().AddModelWorkers(late: late);
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private async Task EmptyQueuesAsync()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using NpgsqlCommand empty = connection.CreateCommand();
        empty.CommandText =
            """
            do $$ declare t record; begin
                for t in select schemaname, tablename from pg_tables where schemaname = 'schema_sdk_workers_queues' loop
                    execute format('delete from %I.%I', t.schemaname, t.tablename);
                end loop;
            end $$
            """;
        await empty.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
