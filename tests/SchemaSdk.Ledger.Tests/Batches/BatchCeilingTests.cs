using SchemaSdk.Generated;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Prices_in_several_currencies_are_refused_where_there_is_a_ceiling(bool isKept)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        if (isKept)
            await ledger.OpenBatchAsync("b", 100);
        ModelRequest[] requests = [LedgerHost.Request, new EuroRequest()];
        BatchOptions options = new() { Name = "b", MaxTotal = isKept ? null : 100 };
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => BatchCalls.RunAsync(at.Client(ledger), requests, options));
        Assert.Contains("EUR and USD", refused.Message);
        await Assert.ThrowsAsync<LedgerException>(() =>
            new JobQueue(ledger).EnqueueAsync(requests.Select(request => new BatchItem { Request = request }), options));
        Assert.Equal((0, 0), ((await ledger.TotalsAsync()).Count, at.Host.Jobs.Count));
    }

    [Fact]
    public async Task What_was_planned_at_an_earlier_price_is_held_to_the_ceiling_at_that_of_today()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        decimal price = LedgerHost.Request.EstimatePrice().Maximum!.Value;
        await ledger.PlanAsync("b", [PlannedJob.Of("a", LedgerHost.Request) with { EstimateMinimum = 0.01m, EstimateMaximum = 0.01m }]);
        BatchItem[] items = [new BatchItem { Key = "a", Request = LedgerHost.Request }];
        await foreach (BatchResult result in at.Client(ledger).RunManyAsync(items, new BatchOptions { Name = "b", MaxTotal = price - 0.01m }))
            Assert.IsType<BudgetException>(result.Error);
        Assert.Equal((price, 0), ((await ledger.FindAsync("a"))!.EstimateMaximum!.Value, at.Host.Jobs.Count));
    }

    private sealed record EuroRequest : ModelRequest
    {
        private static readonly ModelInfo s_model = ModelInfo.FromMetadata(string.Join('\n', (string[])
        [
            "v1", "model priced submit=\"POST /v1/videos/generations\"", "number duration Duration min=1 max=10 default=5",
            "price Cinema \"per second\" rate=1", "currency EUR", "per \"per second\" Duration",
        ]));

        protected override ModelInfo Describe() => s_model;

        protected override void Collect(ref ParameterValues values) => values.Number((double?)null);
    }
}
