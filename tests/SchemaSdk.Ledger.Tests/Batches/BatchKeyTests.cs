namespace SchemaSdk.Ledger.Tests;

/// <summary>A key stands for one request of one batch.</summary>
public sealed class BatchKeyTests
{
    private static readonly ModelRequest s_other = LedgerHost.Request with { Prompt = "sunset" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_request_under_a_known_key_is_told_and_never_sent(bool isSent)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        using var stop = new CancellationTokenSource();
        if (!isSent)
            await stop.CancelAsync();
        await RunAsync(at, ledger, new BatchOptions { Name = "b", Stop = stop.Token }, Item("a", LedgerHost.Request));

        List<BatchResult> results = await RunAsync(at, ledger, new BatchOptions { Name = "b" }, Item("a", s_other), Item("c", s_other));

        Assert.Equal(["a", "c"], results.Select(result => result.Entry.Key).Order());
        BatchResult told = results.Single(result => result.Entry.Key == "a");
        Assert.Contains("another request under the key 'a'", Assert.IsType<LedgerException>(told.Error).Message);
        Assert.Equal(s_other.ToJson(), told.Request.ToJson());
        Assert.False(told.IsSuccess);
        Assert.True(results.Single(result => result.Entry.Key == "c").IsSuccess);
        Assert.Equal(["sunrise", "sunset"], Prompts(at));
    }

    [Fact]
    public async Task Of_a_whole_batch_a_request_whose_key_got_another_one_is_not_sent_any_more()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await ledger.PlanAsync("b", [PlannedJob.Of("a", LedgerHost.Request)]);
        await RunAsync(at, ledger, new BatchOptions { Name = "b", IsWhole = true }, Item("a", s_other), Item("c", s_other));
        Assert.Equal(["sunset"], Prompts(at));
        Assert.Equal(LedgerState.Cancelled, (await ledger.FindAsync("a"))!.State);
    }

    [Fact]
    public async Task A_key_of_another_batch_is_told_and_left_to_it()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await RunAsync(at, ledger, new BatchOptions { Name = "one" }, Item("a", LedgerHost.Request));
        BatchResult told = Assert.Single(await RunAsync(at, ledger, new BatchOptions { Name = "two" }, Item("a", LedgerHost.Request)));
        Assert.Contains("batch 'one'", Assert.IsType<LedgerException>(told.Error).Message);
        Assert.Single(at.Host.Jobs);
    }

    [Fact]
    public async Task The_same_request_in_another_form_of_JSON_is_the_same()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        PlannedJob reordered = PlannedJob.Of("a", LedgerHost.Request) with
        {
            Parameters = """{ "duration": 5, "prompt": "sunrise", "model": "kling-o3" }""",
        };
        await ledger.PlanAsync("b", [reordered]);
        List<BatchResult> results = await RunAsync(at, ledger, new BatchOptions { Name = "b" }, Item("a", LedgerHost.Request));
        Assert.True(Assert.Single(results).IsSuccess, results[0].Error?.Message);
    }

    [Fact]
    public async Task A_queue_refuses_another_request_or_batch_under_a_known_key_and_plans_the_rest()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        var queue = new JobQueue(ledger);
        var batch = new BatchOptions { Name = "b" };
        await queue.EnqueueAsync([Item("a", LedgerHost.Request)], batch);
        Assert.Equal(["a"], await queue.EnqueueAsync([Item("a", LedgerHost.Request)], batch));
        LedgerException other = await Assert.ThrowsAsync<LedgerException>(() => queue.EnqueueAsync([Item("a", s_other), Item("c", s_other)], batch));
        Assert.Contains("another request under the key 'a'", other.Message);
        await Assert.ThrowsAsync<LedgerException>(() => queue.EnqueueAsync([Item("a", LedgerHost.Request)], new BatchOptions { Name = "two" }));
        Assert.Equal(LedgerHost.Request.ToJson(), (await ledger.FindAsync("a"))!.Parameters);
        Assert.Equal(LedgerState.Planned, (await ledger.FindAsync("c"))!.State);
    }

    private static BatchItem Item(string key, ModelRequest request) => new() { Key = key, Request = request };

    private static IEnumerable<string> Prompts(LedgerHost at) => at.Host.Jobs
        .Select(job => (string)System.Text.Json.Nodes.JsonNode.Parse(job.Request)!["prompt"]!).Order();

    private static async Task<List<BatchResult>> RunAsync(LedgerHost at, JobLedger ledger, BatchOptions options, params BatchItem[] items)
    {
        List<BatchResult> results = [];
        await foreach (BatchResult result in at.Client(ledger).RunManyAsync(items, options))
            results.Add(result);
        return results;
    }
}
