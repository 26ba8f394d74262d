using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What keeps a job of a batch from going on, and what the run then says and does about the others.</summary>
public sealed class BatchProblemTests
{
    [Fact]
    public async Task A_key_that_is_revoked_while_jobs_are_at_the_host_ends_the_batch_and_the_next_run_finds_them()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Always("GET /v1/jobs/*", Behavior.Status(401));
        BatchOptions options = new() { Name = "b" };
        List<BatchResult> results = [];
        await Assert.ThrowsAsync<ApiKeyException>(async () =>
        {
            await foreach (BatchResult result in at.Client(ledger).RunManyAsync(BatchCalls.Requests(3), options))
                results.Add(result);
        });
        Assert.All(results, result => Assert.IsType<ApiKeyException>(result.Error));
        long submitted = (await ledger.TotalsAsync("b"))[LedgerState.Submitted];
        Assert.Equal((at.Host.Jobs.Count, 3), (submitted, results.Count));
        Assert.InRange(submitted, 1, 3);

        at.Host.Behaviors.Clear();
        foreach (BatchResult result in results)
        {
            LedgerEntry entry = (await ledger.FindAsync(result.Entry.Key))!;
            await ledger.TryPostponeAsync(entry.Key, entry.Version, TimeSpan.Zero);
        }

        List<BatchResult> again = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), options);
        Assert.Equal((3, 3), (again.Count(result => result.IsSuccess), at.Host.Jobs.Count));
    }

    [Fact]
    public async Task An_output_that_is_saved_at_the_second_try_is_not_lost()
    {
        await using LedgerHost at = await LedgerHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = "schemas", JobDuration = TimeSpan.FromSeconds(1),
        });
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next("GET /files/*", Behavior.Status(403));
        BatchOptions options = new() { Name = "b", Concurrency = 1, Folder = Path.Combine(at.Folder, "out") };
        Task<List<BatchResult>> run = BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(2), options);
        // It is due again while the other one is at the host.
        LedgerEntry? failed = null;
        while (failed is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            if ((await ledger.TotalsAsync("b"))[LedgerState.Submitted] == 0 || at.Host.Jobs.Count < 2)
                continue;
            await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { Batch = "b", States = [LedgerState.Completed] }))
                failed = entry;
        }

        await ledger.TryPostponeAsync(failed.Key, failed.Version, TimeSpan.Zero);
        Assert.All(await run, result => Assert.True(result.IsSuccess, result.Error?.Message));
    }

    [Fact]
    public async Task An_output_that_can_not_be_saved_is_told_with_why()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        at.Host.Behaviors.Always("GET /files/*", Behavior.Status(403));
        BatchOptions options = new() { Name = "b", Folder = Path.Combine(at.Folder, "out") };
        BatchResult lost = Assert.Single(await BatchCalls.RunAsync(at.Client(at.Ledger()), BatchCalls.Requests(1), options));
        Assert.Equal(LedgerState.Completed, lost.Entry.State);
        Assert.IsAssignableFrom<ModelApiException>(lost.Error);
        Assert.Contains("403", lost.Error!.Message);
    }

    [Fact]
    public async Task A_job_that_can_not_be_handled_does_not_stop_the_others()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        PlannedJob broken = PlannedJob.Of("broken", LedgerHost.Request) with { SchemaHash = null, ModelId = "raw", Parameters = "[]", Priority = 9 };
        await ledger.PlanAsync("b", [broken]);
        List<BatchResult> results = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b" });
        Assert.Equal((3, 3), (results.Count(result => result.IsSuccess), at.Host.Jobs.Count));
        Assert.Equal(LedgerState.Planned, (await ledger.FindAsync("broken"))!.State);
    }

    [Fact]
    public async Task What_was_not_sent_says_whether_it_was_the_stop_or_the_budget()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        ModelRequest dear = LedgerHost.Request with { Duration = 10 };
        decimal ceiling = LedgerHost.Request.EstimatePrice().Maximum!.Value;
        List<BatchResult> results = await BatchCalls.RunAsync(
            at.Client(at.Ledger()), [LedgerHost.Request, dear], new BatchOptions { Name = "b", MaxTotal = ceiling, Stop = stopped.Token });
        Assert.Equal("The job was not sent, because the run was stopped.", results.Single(result => result.Request != dear).Error!.Message);
        Assert.IsType<BudgetException>(results.Single(result => result.Request == dear).Error);
    }
}
