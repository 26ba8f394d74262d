namespace SchemaSdk.Ledger.Tests;

/// <summary>A batch that is not this run's alone: other processes run it, or planned jobs in it.</summary>
public sealed class SharedBatchTests
{
    [Fact]
    public async Task Three_processes_that_run_the_same_batch_share_it()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        BatchOptions options = new() { Name = "b", Concurrency = 3 };
        List<BatchResult>[] results = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => BatchCalls.RunAsync(at.Client(at.Ledger()), BatchCalls.Requests(30), options)));
        Assert.All(results, each => Assert.Equal(30, each.Count(result => result.IsSuccess)));
        Assert.Equal(30, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task Jobs_that_a_run_does_not_know_are_left_alone_and_do_not_keep_it_from_ending()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        await using var ledger = new SqliteJobLedger(at.File);
        PlannedJob known = PlannedJob.Of("unreadable", LedgerHost.Request) with { Parameters = """{"model":"kling-o3"}""" };
        PlannedJob unknown = PlannedJob.Of("stranger", LedgerHost.Request) with { ModelId = "another-model" };
        await ledger.PlanAsync("b", [known, unknown]);
        List<BatchResult> results = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b" });
        Assert.Equal(3, results.Count(result => result.IsSuccess));
        Assert.Equal(3, at.Host.Jobs.Count);
        Assert.Equal(2, (await ledger.TotalsAsync("b"))[LedgerState.Planned]);
    }

    [Fact]
    public async Task Jobs_of_an_earlier_run_are_brought_forward_with_what_this_run_knows_of_their_model()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        await using var ledger = new SqliteJobLedger(at.File);
        await ledger.PlanAsync("b", [PlannedJob.Of("earlier", LedgerHost.Request)]);
        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(1), new BatchOptions { Name = "b" });
        Assert.Equal(2, (await ledger.TotalsAsync("b"))[LedgerState.Completed]);
    }
}
