using Microsoft.Data.Sqlite;
using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What a batch promises, against the local host.</summary>
public sealed class LedgerBatchTests
{
    [Fact]
    public async Task Every_request_has_one_result_and_one_job()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        var progress = new List<BatchProgress>();
        BatchOptions options = new()
        {
            Name = "b", Folder = Path.Combine(at.Folder, "out"), Concurrency = 6, Progress = new Progress(progress.Add),
        };
        List<BatchResult> results = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(25), options);
        Assert.All(results, result => Assert.True(result.IsSuccess, result.Error?.ToString()));
        Assert.Equal(25, results.Select(result => result.Entry.Key).Distinct().Count());
        Assert.Equal(25, at.Host.Jobs.Count);
        Assert.Equal(25, Directory.GetFiles(options.Folder).Length);
        LedgerTotals last = progress[^1].Totals;
        Assert.Equal((25, 0m), (last[LedgerState.Downloaded], last.Held));
        Assert.Equal(results.Sum(result => result.Entry.Cost), last.Spent);
    }

    [Fact]
    public async Task The_same_batch_again_sends_nothing_and_returns_the_same_jobs()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        BatchOptions options = new() { Name = "b" };
        List<BatchResult> first = await BatchCalls.RunAsync(at.Client(at.Ledger()), BatchCalls.Requests(5), options);
        List<BatchResult> again = await BatchCalls.RunAsync(at.Client(at.Ledger()), BatchCalls.Requests(7), options);
        Assert.Equal(7, at.Host.Jobs.Count);
        Assert.Equal(7, again.Count(result => result.IsSuccess));
        Assert.Subset(again.Select(r => r.Entry.JobId).ToHashSet(), first.Select(r => r.Entry.JobId).ToHashSet());
    }

    [Fact]
    public async Task Equal_requests_of_a_batch_are_different_jobs()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        List<BatchResult> results = await BatchCalls.RunAsync(
            at.Client(at.Ledger()), [LedgerHost.Request, LedgerHost.Request, LedgerHost.Request], new BatchOptions { Name = "b" });
        Assert.Equal(3, results.Count(result => result.IsSuccess));
        Assert.Equal(3, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task The_ceiling_is_never_passed_and_the_rest_stays_planned_with_a_reason()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        decimal price = LedgerHost.Request.EstimatePrice().Maximum!.Value;
        List<BatchResult> results = await BatchCalls.RunAsync(
            at.Client(ledger), BatchCalls.Requests(10), new BatchOptions { Name = "b", MaxTotal = price * 6, Concurrency = 4 });
        Assert.Equal((6, 6), (results.Count(result => result.IsSuccess), at.Host.Jobs.Count));
        Assert.All(results.Where(result => !result.IsSuccess), result =>
        {
            Assert.Equal(LedgerState.Planned, result.Entry.State);
            Assert.IsType<BudgetException>(result.Error);
        });
        Assert.Equal(price * 6, (await ledger.TotalsAsync("b")).Spent);
    }

    [Fact]
    public async Task A_job_that_failed_is_sent_again_as_often_as_allowed_and_one_of_unknown_outcome_never()
    {
        await using LedgerHost at = await LedgerHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = "schemas", JobDuration = TimeSpan.FromMilliseconds(100), FailRate = 1,
        });
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Disconnect());
        List<BatchResult> results = await BatchCalls.RunAsync(
            at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b", FailedRetries = 2, Concurrency = 1 });
        Assert.Equal(1, results.Count(result => result.Entry.State == LedgerState.Unknown));
        Assert.Equal(2, results.Count(result => result.Entry is { State: LedgerState.Failed, Retries: 2 }));
        Assert.Equal(1 + (2 * 3), at.Host.Jobs.Count);
        Assert.All(results, result => Assert.NotNull(result.Error));

        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b", FailedRetries = 3 });
        Assert.Equal(1 + (2 * 4), at.Host.Jobs.Count);
    }

    [Fact]
    public async Task A_stop_finishes_what_is_paid_and_sends_nothing_more()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using var stop = new CancellationTokenSource();
        List<BatchResult> results = [];
        BatchOptions options = new() { Name = "b", Concurrency = 2, Stop = stop.Token };
        await foreach (BatchResult result in at.Client(at.Ledger()).RunManyAsync(BatchCalls.Requests(20), options))
        {
            results.Add(result);
            await stop.CancelAsync();
        }

        Assert.Equal(20, results.Count);
        int sent = results.Count(result => result.IsSuccess);
        Assert.InRange(sent, 1, 5);
        Assert.Equal(sent, at.Host.Jobs.Count);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal(LedgerState.Planned, result.Entry.State));
    }

    [Fact]
    public async Task A_batch_that_was_cancelled_is_continued_by_another_process()
    {
        await using LedgerHost at = await LedgerHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = "schemas", JobDuration = TimeSpan.FromSeconds(1),
        });
        using var cancel = new CancellationTokenSource();
        BatchOptions options = new() { Name = "b", Concurrency = 4 };
        Task<List<BatchResult>> first = BatchCalls.RunAsync(at.Client(at.Ledger()), BatchCalls.Requests(8), options, cancel.Token);
        while (at.Host.Jobs.Count < 3)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        List<BatchResult> results = await BatchCalls.RunAsync(at.Client(at.Ledger()), BatchCalls.Requests(8), options);
        Assert.Equal(8, results.Count);
        int unknown = results.Count(result => result.Entry.State == LedgerState.Unknown);
        Assert.Equal(8 - unknown, results.Count(result => result.IsSuccess));
        Assert.InRange(at.Host.Jobs.Count, 8 - unknown, 8);
    }

    [Fact]
    public async Task A_request_under_way_when_the_batch_is_cancelled_is_answered_and_not_unknown()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Always("POST /v1/videos/generations", Behavior.Slow(TimeSpan.FromSeconds(1)));
        using var cancel = new CancellationTokenSource();
        Task<List<BatchResult>> run = BatchCalls.RunAsync(
            at.Client(ledger), BatchCalls.Requests(6), new BatchOptions { Name = "b", Concurrency = 2 }, cancel.Token);
        while ((await ledger.TotalsAsync("b"))[LedgerState.Sending] < 2)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        LedgerTotals totals = await ledger.TotalsAsync("b");
        Assert.Equal((2, 4), (totals[LedgerState.Submitted], totals[LedgerState.Planned]));
        Assert.Equal(2, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task Jobs_that_wait_long_for_their_turn_are_not_taken_by_another()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        BatchOptions options = new() { Name = "b", Concurrency = 30 };
        void Slow(ModelClientOptions client) => client.RequestsPerMinute = 300;
        Task<List<BatchResult>> one = BatchCalls.RunAsync(at.Client(at.Ledger(), Slow), BatchCalls.Requests(30), options);
        Task<List<BatchResult>> other = BatchCalls.RunAsync(at.Client(at.Ledger(), Slow), BatchCalls.Requests(30), options);
        Assert.All(await one, result => Assert.True(result.IsSuccess, result.Error?.Message));
        Assert.All(await other, result => Assert.True(result.IsSuccess, result.Error?.Message));
        Assert.All(at.Host.Jobs, job => Assert.Equal(1, job.Polls));
        Assert.Equal(30, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task A_limit_stays_when_the_batch_is_run_again_without_one()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        decimal price = LedgerHost.Request.EstimatePrice().Maximum!.Value;
        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b", MaxTotal = price });
        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b" });
        Assert.Single(at.Host.Jobs);
        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(3), new BatchOptions { Name = "b", MaxTotal = price * 2 });
        Assert.Equal(2, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task A_rejected_key_ends_the_batch_and_loses_nothing()
    {
        await using LedgerHost at = await LedgerHost.StartAsync(new SimulatedHostOptions { SchemaFolder = "schemas", ApiKey = "another" });
        JobLedger ledger = at.Ledger();
        BatchOptions options = new() { Name = "b" };
        await Assert.ThrowsAsync<ApiKeyException>(() => BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(5), options));
        Assert.Equal(5, (await ledger.TotalsAsync("b"))[LedgerState.Planned]);
    }

    [Fact]
    public async Task Of_a_whole_batch_only_what_is_still_among_the_requests_is_sent()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        BatchOptions options = new() { Name = "b", IsWhole = true };
        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(4), options with { Stop = stopped.Token });
        await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(2), options);
        LedgerTotals totals = await ledger.TotalsAsync("b");
        Assert.Equal((2, 2, 2), (at.Host.Jobs.Count, totals[LedgerState.Completed], totals[LedgerState.Cancelled]));
        List<BatchResult> again = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(4), options);
        Assert.Equal((4, 4), (at.Host.Jobs.Count, again.Count(result => result.IsSuccess)));
    }

    [Fact]
    public async Task A_job_that_was_settled_is_waited_for_sent_again_or_left_as_it_was_settled()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Disconnect());
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Disconnect());
        BatchOptions options = new() { Name = "b", Concurrency = 1 };
        List<BatchResult> first = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(2), options);
        Assert.All(first, result => Assert.Equal(LedgerState.Unknown, result.Entry.State));
        await ledger.SettleAsync(
            first[0].Entry.Key,
            new LedgerSettlement { Outcome = LedgerState.Submitted, JobId = at.Host.Jobs[0].Id, Note = "in the host's list" });
        await AgeAsync(at.File, first[1].Entry.Key);
        await ledger.SettleAsync(first[1].Entry.Key, new LedgerSettlement { Outcome = LedgerState.Refused, Note = "not in the list" });
        List<BatchResult> again = await BatchCalls.RunAsync(at.Client(ledger), BatchCalls.Requests(2), options);
        Assert.Equal(2, at.Host.Jobs.Count);
        Assert.Equal(
            [(first[0].Entry.Key, LedgerState.Completed), (first[1].Entry.Key, LedgerState.Refused)],
            again.Select(result => (result.Entry.Key, result.Entry.State)).OrderBy(pair => pair.Key != first[0].Entry.Key));
    }

    [Fact]
    public async Task The_clients_of_a_batch_are_for_different_hosts_and_share_a_ledger()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        ModelClient client = at.Client(ledger);
        Assert.Throws<ArgumentException>(() => { new ModelClient[] { client, client }.RunManyAsync([]); });
        Assert.Throws<ArgumentException>(() => { new ModelClient[] { client, at.Client(at.Ledger()) }.RunManyAsync([]); });
        Assert.Throws<ArgumentException>(() => { Array.Empty<ModelClient>().RunManyAsync([]); });
    }

    [Fact]
    public async Task Nothing_is_planned_if_a_request_is_invalid_or_there_is_no_ledger()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        ModelRequest[] requests = [.. BatchCalls.Requests(3), LedgerHost.Request with { Duration = Some(99) }];
        await Assert.ThrowsAsync<InvalidRequestException>(() => BatchCalls.RunAsync(at.Client(ledger), requests, new BatchOptions()));
        Assert.Equal(0, (await ledger.TotalsAsync()).Count);
        using ModelClient bare = at.Client(ledger, options => options.Ledger = null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => BatchCalls.RunAsync(bare, BatchCalls.Requests(1), new BatchOptions()));
    }

    [Fact]
    public async Task A_job_is_left_to_whoever_saw_it_completed_so_that_it_is_saved_once()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await at.Client(ledger).RunAsync(LedgerHost.Request, new SubmitOptions { Key = "a" });
        Assert.Equal(LedgerState.Completed, (await ledger.FindAsync("a"))!.State);
        LedgerTake take = new() { States = [LedgerState.Completed], Most = 1, Lease = TimeSpan.Zero };
        Assert.Empty(await ledger.TakeDueAsync(take));
    }

    /// <summary>Makes a job two minutes older, because nobody waits for the store's clock.</summary>
    private static async Task AgeAsync(string file, string key)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "update ledger_job set changed_at = changed_at - 120000 where key = @key";
        command.Parameters.AddWithValue("@key", key);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    // Not a constant, which the analyzer would find.
    private static long Some(long value) => value;

    private sealed class Progress(Action<BatchProgress> report) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => report(value);
    }
}
