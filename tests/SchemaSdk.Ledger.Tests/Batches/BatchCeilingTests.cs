namespace SchemaSdk.Ledger.Tests;

/// <summary>A ceiling that the ledger keeps is as good as one that is given.</summary>
public sealed class BatchCeilingTests
{
    private static readonly ModelRequest s_unbounded = LedgerHost.Request with { Extra = new ExtraParameters { ["camera"] = 1 } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_without_a_highest_price_is_refused_under_the_ceiling_of_an_earlier_run(bool isQueue)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await ledger.OpenBatchAsync("b", 100);
        BatchOptions options = new() { Name = "b" };
        Task RunAsync(ModelRequest request, BatchOptions with) => isQueue
            ? new JobQueue(ledger).EnqueueAsync([new BatchItem { Request = request }], with)
            : BatchCalls.RunAsync(at.Client(ledger), [request], with);
        Assert.Equal(100, (await Assert.ThrowsAsync<PriceLimitException>(() => RunAsync(s_unbounded, options))).Limit);
        Assert.Equal((0, 0), ((await ledger.TotalsAsync()).Count, at.Host.Jobs.Count));
        await RunAsync(LedgerHost.Request, options);
        await RunAsync(s_unbounded, options with { AllowUnboundedPrice = true });
        await RunAsync(s_unbounded, options with { Name = "free" });
        Assert.Equal(3, (await ledger.TotalsAsync()).Count);
    }
}
