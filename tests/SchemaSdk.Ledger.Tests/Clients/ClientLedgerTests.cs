using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What a client with a ledger records, and refuses.</summary>
public sealed class ClientLedgerTests
{
    [Fact]
    public async Task A_run_is_recorded_from_its_intent_to_its_files()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        ModelClient client = at.Client(ledger);
        JobResult result = await client.RunAsync(LedgerHost.Request, new SubmitOptions { Key = "one", Tag = "row 1" });
        IReadOnlyList<string> files = await client.DownloadAllAsync(result, Path.Combine(at.Folder, "out"));
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Assert.Equal(
            (LedgerState.Downloaded, "row 1", "kling-o3", 1, at.Host.Jobs.Single().Id),
            (entry.State, entry.Tag, entry.ModelId, entry.Attempt, entry.JobId));
        Assert.Equal((result.Cost!.Amount, result.Cost.Amount, 0m), (entry.Cost, entry.Spent, entry.Held));
        LedgerFile file = Assert.Single(entry.Files);
        Assert.Equal(
            (files[0], new FileInfo(files[0]).Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(files[0])))),
            (file.Path, file.Bytes, file.Sha256));
        Assert.Equal(
            [LedgerState.Planned, LedgerState.Sending, LedgerState.Submitted, LedgerState.Completed, LedgerState.Downloaded],
            (await ledger.ReadEventsAsync("one")).Select(e => e.To));
    }

    [Fact]
    public async Task Whoever_saw_a_job_end_has_time_to_save_it_before_others_are_given_it()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await at.Client(ledger).RunAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
        Assert.Equal(LedgerState.Completed, (await ledger.FindAsync("one"))!.State);
        Assert.Empty(await ledger.TakeDueAsync(new LedgerTake { States = [LedgerState.Completed], Most = 1, Lease = TimeSpan.Zero }));
    }

    [Fact]
    public async Task A_key_is_sent_once_whatever_else_is_asked()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        var options = new SubmitOptions { Key = "one" };
        string id = (await at.Client(ledger).SubmitAsync(LedgerHost.Request, options)).Id!;
        AlreadySubmittedException again = await Assert.ThrowsAsync<AlreadySubmittedException>(
            () => at.Client(at.Ledger()).SubmitAsync(LedgerHost.Request, options));
        Assert.Equal(("one", "Submitted", id), (again.Key, again.State, again.JobId));
        LedgerException other = await Assert.ThrowsAsync<LedgerException>(
            () => at.Client(ledger).SubmitAsync(LedgerHost.Request with { Prompt = "sunset" }, options));
        Assert.Contains("another request under the key 'one'", other.Message, StringComparison.Ordinal);
        Assert.Single(at.Host.Jobs);
    }

    [Fact]
    public async Task Twenty_submits_under_one_key_at_the_same_time_make_one_job()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        ModelClient[] clients = [.. Enumerable.Range(0, 4).Select(_ => at.Client(at.Ledger()))];
        Task<Job>[] submits = [.. Enumerable.Range(0, 20).Select(
            i => Task.Run(() => clients[i % 4].SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" })))];
        await Task.WhenAll(submits.Select(submit => submit.ContinueWith(_ => { }, TaskScheduler.Default)));
        Assert.Equal(1, submits.Count(submit => submit.IsCompletedSuccessfully));
        Assert.All(submits.Where(submit => submit.IsFaulted), submit => Assert.IsType<AlreadySubmittedException>(submit.Exception!.InnerException));
        Assert.Single(at.Host.Jobs);
    }

    public static TheoryData<string, Behavior, LedgerState, Type> Answers => new()
    {
        { "refused", Behavior.Status(400), LedgerState.Refused, typeof(RequestRefusedException) },
        { "no credits", Behavior.Status(402), LedgerState.Cancelled, typeof(InsufficientCreditsException) },
        { "too many requests", Behavior.Status(429, retryAfter: TimeSpan.Zero), LedgerState.Cancelled, typeof(RateLimitException) },
        { "a broken proxy", Behavior.Status(502), LedgerState.Unknown, typeof(OutcomeUnknownException) },
        { "cut", Behavior.Disconnect(), LedgerState.Unknown, typeof(OutcomeUnknownException) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_the_host_answers_decides_the_state_and_the_money(string answer, Behavior behavior, LedgerState state, Type error)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Always("POST /v1/videos/generations", behavior);
        await Assert.ThrowsAsync(
            error,
            () => at.Client(ledger, options => options.MaxRetries = 0).SubmitAsync(LedgerHost.Request, new SubmitOptions { Tag = answer }));
        LedgerEntry? entry = null;
        await foreach (LedgerEntry found in ledger.ReadAsync(new LedgerQuery()))
            entry = found;
        Assert.Equal((answer, state), (entry!.Tag, entry.State));
        Assert.Equal(state == LedgerState.Unknown ? LedgerHost.Request.EstimatePrice().Maximum : 0m, entry.Held);
        Assert.NotNull(entry.Error);
    }

    [Fact]
    public async Task A_refusal_that_did_nothing_is_tried_again_with_a_claim_of_its_own()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Status(429, retryAfter: TimeSpan.Zero));
        await at.Client(ledger).SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
        Assert.Equal(2, (await ledger.FindAsync("one"))!.Attempt);
        Assert.Equal(
            [LedgerState.Planned, LedgerState.Sending, LedgerState.Planned, LedgerState.Sending, LedgerState.Submitted],
            (await ledger.ReadEventsAsync("one")).Select(e => e.To));
    }

    [Fact]
    public async Task A_budget_holds_for_all_submits_of_a_batch()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger(new JobLedgerOptions { Batch = "mine" });
        decimal price = LedgerHost.Request.EstimatePrice().Maximum!.Value;
        await ledger.OpenBatchAsync("mine", price * 2.5m);
        ModelClient client = at.Client(ledger);
        await client.SubmitAsync(LedgerHost.Request);
        await client.SubmitAsync(LedgerHost.Request);
        BudgetException error = await Assert.ThrowsAsync<BudgetException>(() => client.SubmitAsync(LedgerHost.Request));
        Assert.Equal(("mine", price, price * 2.5m, price * 2), (error.Batch, error.Price, error.Ceiling, error.Used));
        Assert.Equal(2, at.Host.Jobs.Count);
        Assert.Equal(1, (await ledger.TotalsAsync("mine"))[LedgerState.Cancelled]);
    }

    [Fact]
    public async Task A_wait_by_id_in_another_process_settles_the_job_at_its_price()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        string id = (await at.Client(at.Ledger()).SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" })).Id!;
        JobLedger later = at.Ledger();
        await at.Client(later).WaitAsync(id);
        LedgerEntry entry = (await later.FindAsync("one"))!;
        Assert.Equal(LedgerState.Completed, entry.State);
        Assert.Equal(LedgerHost.Request.EstimatePrice().Maximum, entry.Cost);
        Assert.Equal(0m, entry.Held);
    }

    [Fact]
    public async Task A_model_without_a_document_is_recorded_too()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        var parameters = new System.Text.Json.Nodes.JsonObject { ["prompt"] = "sunrise" };
        await at.Client(ledger).SubmitAsync("kling-o3", parameters, new SubmitOptions { Key = "one" });
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Submitted, """{"prompt":"sunrise"}""", null), (entry.State, entry.Parameters, entry.SchemaHash));
    }

    [Fact]
    public async Task A_key_without_a_ledger_is_refused()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        using ModelClient client = at.Client(at.Ledger(), options => options.Ledger = null);
        await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" }));
        Assert.Empty(at.Host.Jobs);
    }
}
