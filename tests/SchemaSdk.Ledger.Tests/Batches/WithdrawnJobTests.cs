using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What is no longer among the requests of a whole batch.</summary>
public sealed class WithdrawnJobTests
{
    [Fact]
    public async Task A_job_that_was_planned_again_after_a_failure_is_withdrawn_and_comes_back_with_its_request()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        ModelRequest[] requests = [.. BatchCalls.Requests(2)];
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.FailJob());
        BatchOptions options = new() { Name = "b", IsWhole = true, Concurrency = 1 };
        await BatchCalls.RunAsync(at.Client(ledger), requests, options);
        LedgerEntry failed = await SingleAsync(ledger, LedgerState.Failed);
        await ledger.TryMoveAsync(RetryOf(failed));

        await BatchCalls.RunAsync(at.Client(ledger), requests[1..], options);
        Assert.Equal((2, failed.Key), (at.Host.Jobs.Count, (await SingleAsync(ledger, LedgerState.Cancelled)).Key));
        List<BatchResult> again = await BatchCalls.RunAsync(at.Client(ledger), requests, options);
        Assert.Equal((3, 2), (at.Host.Jobs.Count, again.Count(result => result.IsSuccess)));
    }

    private static LedgerMove RetryOf(LedgerEntry failed) => new()
    {
        Key = failed.Key, To = LedgerState.Planned, From = [LedgerState.Failed], Version = failed.Version, IsRetry = true,
    };

    private static async Task<LedgerEntry> SingleAsync(JobLedger ledger, LedgerState state)
    {
        List<LedgerEntry> entries = [];
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { States = [state] }))
            entries.Add(entry);
        return Assert.Single(entries);
    }
}
