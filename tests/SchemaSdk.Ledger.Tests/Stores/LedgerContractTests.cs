using System.Diagnostics;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What every store of the ledger promises; run against each.</summary>
public abstract partial class LedgerContractTests : IAsyncDisposable
{
    private JobLedger? _ledger;

    private JobLedger Ledger => _ledger ??= Open();

    private protected abstract JobLedger Open(JobLedgerOptions? options = null);

    public ValueTask DisposeAsync() => _ledger?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_planned_job_is_read_as_it_was_planned()
    {
        PlannedJob job = Job("a", 1.25m) with { Tag = "tag", Priority = 3, EstimateMinimum = 0.5m, SchemaHash = "hash" };
        Assert.Equal(1, await Ledger.PlanAsync("b", [job]));
        LedgerEntry entry = (await Ledger.FindAsync("a"))!;
        Assert.Equal(
            ("a", "b", LedgerState.Planned, 0, "tag", 3, "host", "model", "POST /v1/x", "{}", "hash", 0.5m, 1.25m, "USD", 0m, 0m),
            (entry.Key, entry.Batch, entry.State, entry.Attempt, entry.Tag, entry.Priority, entry.HostId, entry.ModelId, entry.Endpoint,
                entry.Parameters, entry.SchemaHash, entry.EstimateMinimum, entry.EstimateMaximum, entry.Currency, entry.Held, entry.Spent));
        Assert.Null(entry.JobId);
        Assert.Empty(entry.Files);
    }

    [Fact]
    public async Task Planning_a_key_again_adds_no_job_and_keeps_its_tag()
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        Assert.Equal(1, await Ledger.PlanAsync("b", [Job("a", 2) with { Tag = "other" }, Job("c", 1)]));
        Assert.Null((await Ledger.FindAsync("a"))!.Tag);
        Assert.Equal(2, (await Ledger.TotalsAsync("b")).Count);
    }

    [Fact]
    public async Task Many_jobs_are_planned_in_order_and_read_page_by_page()
    {
        PlannedJob[] jobs = [.. Enumerable.Range(0, 1234).Select(i => Job("k" + i, 0.01m))];
        Assert.Equal(1234, await Ledger.PlanAsync("b", jobs));
        List<string> keys = [];
        await foreach (LedgerEntry entry in Ledger.ReadAsync(new LedgerQuery { Batch = "b" }))
            keys.Add(entry.Key);
        Assert.Equal(jobs.Select(job => job.Key), keys);
        List<LedgerEntry> page = [];
        await foreach (LedgerEntry entry in Ledger.ReadAsync(new LedgerQuery { Limit = 7 }))
            page.Add(entry);
        Assert.Equal(7, page.Count);
        await foreach (LedgerEntry entry in Ledger.ReadAsync(new LedgerQuery { After = page[^1].Sequence, Limit = 1 }))
            Assert.Equal("k7", entry.Key);
    }

    [Fact]
    public async Task Of_many_that_claim_a_job_at_the_same_time_one_wins()
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        LedgerClaim[] claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Ledger.TryClaimAsync("a"))));
        LedgerClaim won = Assert.Single(claims, claim => claim.Outcome == ClaimOutcome.Won);
        Assert.Equal((1, Ledger.Worker, 1m), (won.Entry!.Attempt, won.Entry.Owner, won.Entry.Held));
        Assert.Equal(19, claims.Count(claim => claim.Outcome == ClaimOutcome.Taken));
        Assert.Equal(ClaimOutcome.NotFound, (await Ledger.TryClaimAsync("nobody")).Outcome);
    }

    [Fact]
    public async Task Claims_of_all_jobs_at_the_same_time_never_pass_the_ceiling()
    {
        await Ledger.OpenBatchAsync("b", 10m);
        var random = new Random(1);
        PlannedJob[] jobs = [.. Enumerable.Range(0, 120).Select(i => Job("k" + i, random.Next(1, 900_001) / 1_000_000m))];
        await Ledger.PlanAsync("b", jobs);
        LedgerClaim[] claims = await Task.WhenAll(jobs.Select(job => Task.Run(() => Ledger.TryClaimAsync(job.Key))));
        decimal held = jobs.Zip(claims).Where(pair => pair.Second.Outcome == ClaimOutcome.Won).Sum(pair => pair.First.EstimateMaximum!.Value);
        LedgerTotals totals = await Ledger.TotalsAsync("b");
        Assert.Equal((held, 10m), (totals.Held, totals.Ceiling));
        Assert.InRange(totals.Held, 9m, 10m);
        Assert.Contains(claims, claim => claim.Outcome == ClaimOutcome.OverBudget);
        Assert.All(
            claims.Where(claim => claim.Outcome == ClaimOutcome.OverBudget), claim => Assert.Equal(LedgerState.Planned, claim.Entry!.State));
    }

    [Fact]
    public async Task A_job_is_given_to_one_taker_until_its_lease_ends()
    {
        await Ledger.PlanAsync("b", [.. Enumerable.Range(0, 40).Select(i => Job("k" + i, 1) with { Priority = i == 7 ? 1 : 0 })]);
        LedgerTake take = new() { States = [LedgerState.Planned], Most = 3, Lease = TimeSpan.FromMinutes(1) };
        Assert.Contains("k7", (await Ledger.TakeDueAsync(take)).Select(entry => entry.Key));
        IReadOnlyList<LedgerEntry>[] taken = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => Task.Run(() => Ledger.TakeDueAsync(take))));
        string[] keys = [.. taken.SelectMany(entries => entries).Select(entry => entry.Key)];
        Assert.Equal(37, keys.Distinct().Count());
        Assert.Equal(37, keys.Length);
        Assert.Empty(await Ledger.TakeDueAsync(take));
    }

    [Fact]
    public async Task A_job_that_does_not_fit_into_the_budget_is_not_taken()
    {
        await Ledger.OpenBatchAsync("b", 1m);
        await Ledger.PlanAsync("b", [Job("large", 2m), Job("small", 0.5m)]);
        LedgerTake take = new() { States = [LedgerState.Planned], Most = 9, Lease = TimeSpan.Zero };
        Assert.Equal("small", Assert.Single(await Ledger.TakeDueAsync(take)).Key);
        await Ledger.OpenBatchAsync("b", 2m);
        Assert.Equal(2, (await Ledger.TakeDueAsync(take)).Count);
    }

    [Fact]
    public async Task Jobs_of_models_that_are_not_asked_for_are_left_to_others()
    {
        await Ledger.PlanAsync("b", [
            Job("known", 1) with { ModelId = "a", SchemaHash = "1" },
            Job("unknown", 1) with { ModelId = "b", SchemaHash = "2" },
            Job("without a document", 1) with { ModelId = "c" },
        ]);
        LedgerTake take = new() { States = [LedgerState.Planned], Most = 9, Lease = TimeSpan.Zero };
        Assert.Equal(
            ["known", "without a document"],
            (await Ledger.TakeDueAsync(take with { Models = ["a", "x"] })).Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Equal("without a document", Assert.Single(await Ledger.TakeDueAsync(take with { Models = [] })).Key);
        Assert.Equal(3, (await Ledger.TakeDueAsync(take)).Count);
    }

    [Fact]
    public async Task A_job_knows_the_trace_in_which_it_was_planned()
    {
        using (var activity = new Activity("order").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            await Ledger.PlanAsync("b", [Job("a", 1)]);
            Assert.Equal(activity.Id, (await Ledger.FindAsync("a"))!.TraceParent);
        }

        await Ledger.PlanAsync("b", [Job("c", 1)]);
        Assert.Null((await Ledger.FindAsync("c"))!.TraceParent);
    }

    [Fact]
    public async Task Only_jobs_that_are_due_count_as_late()
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        Assert.True((await Ledger.TotalsAsync()).OldestDue > TimeSpan.Zero);
        await Ledger.TryPostponeAsync("a", 1, TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.Zero, (await Ledger.TotalsAsync()).OldestDue);
    }

    [Fact]
    public async Task A_ceiling_below_what_is_held_is_refused()
    {
        await Ledger.OpenBatchAsync("b", 2m);
        await Ledger.PlanAsync("b", [Job("a", 1.5m)]);
        await Ledger.TryClaimAsync("a");
        BudgetException error = await Assert.ThrowsAsync<BudgetException>(() => Ledger.OpenBatchAsync("b", 1m));
        Assert.Equal(("b", 1m, 1.5m), (error.Batch, error.Ceiling, error.Used));
        Assert.Equal(2m, (await Ledger.TotalsAsync("b")).Ceiling);
    }

    [Fact]
    public async Task A_limit_lowers_a_ceiling_and_never_raises_it_whoever_comes_first()
    {
        Assert.Equal(5m, await Ledger.LimitBatchAsync("b", 5m));
        Assert.Equal(5m, await Ledger.LimitBatchAsync("b", 10m));
        Assert.Equal(2m, await Ledger.LimitBatchAsync("b", 2m));
        await Ledger.OpenBatchAsync("open", null);
        Assert.Equal(3m, await Ledger.LimitBatchAsync("open", 3m));

        decimal[] found = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Task.Run(() => Ledger.LimitBatchAsync("c", i))));
        Assert.Equal(1m, (await Ledger.TotalsAsync("c")).Ceiling);
        Assert.All(found.Select((ceiling, i) => ceiling <= i + 1), Assert.True);

        await Ledger.PlanAsync("b", [Job("1", 2m)]);
        await Ledger.TryClaimAsync("1");
        await Assert.ThrowsAsync<BudgetException>(() => Ledger.LimitBatchAsync("b", 1m));
    }

    [Fact]
    public async Task What_a_process_that_is_gone_was_sending_becomes_unknown_and_what_another_sends_does_not()
    {
        await using JobLedger gone = Open(new JobLedgerOptions { DeadAfter = TimeSpan.FromHours(1) });
        await Ledger.PlanAsync("b", [Job("mine", 1), Job("theirs", 1)]);
        await Ledger.BeatAsync();
        await Ledger.TryClaimAsync("mine");
        await gone.TryClaimAsync("theirs");
        Assert.Equal(1, await Ledger.SweepAsync());
        Assert.Equal(
            (LedgerState.Sending, LedgerState.Unknown), ((await Ledger.FindAsync("mine"))!.State, (await Ledger.FindAsync("theirs"))!.State));
        Assert.Equal(2m, (await Ledger.TotalsAsync("b")).Held);
        Assert.Equal(0, await Ledger.SweepAsync());
    }

    [Fact]
    public async Task Slots_of_a_pace_are_handed_out_one_after_the_other()
    {
        TimeSpan interval = TimeSpan.FromSeconds(10);
        TimeSpan[] waits = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Ledger.TakeSlotAsync("account", interval))));
        Array.Sort(waits);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(-1), TimeSpan.Zero);
        for (int i = 1; i < waits.Length; i++)
            Assert.InRange(waits[i] - waits[i - 1], interval / 2, interval + TimeSpan.FromSeconds(1));
        Assert.InRange(await Ledger.TakeSlotAsync("another", interval), TimeSpan.FromSeconds(-1), TimeSpan.Zero);
        await Ledger.HoldAsync("another", TimeSpan.FromMinutes(5));
        Assert.InRange(await Ledger.TakeSlotAsync("another", interval), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Facts_of_a_job_are_kept_and_not_forgotten_by_later_answers()
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        await Ledger.TryClaimAsync("a");
        var job = new Job { Id = "job_1", Status = JobStatus.Parse("waiting in line"), PollUrl = "/p", ResultUrl = "/r", CancelUrl = "/c", Model = "m" };
        await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Submitted, Job = job });
        var ended = new Job
        {
            Id = "job_1",
            Status = JobStatus.Completed,
            Result = new JobResult { Usage = new JobUsage { BillableUnits = 2.5m, BillingUnit = "second" } },
        };
        await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Completed, Job = ended, Cost = 0.7m });
        LedgerFile[] files = [new("/tmp/ä \"1\".mp4", 12, "ab"), new("/tmp/2", 0, "cd")];
        await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Downloaded, Files = files });
        LedgerEntry entry = (await Ledger.FindJobAsync("host", "job_1"))!;
        Assert.Equal(
            ("job_1", "/p", "/r", "/c", "m", "completed", 2.5m, "second", 0.7m),
            (entry.JobId, entry.PollUrl, entry.ResultUrl, entry.CancelUrl, entry.WireModel, entry.Status, entry.BilledUnits, entry.BillingUnit,
                entry.Cost));
        Assert.Equal(files, entry.Files);
        Assert.NotNull(entry.SubmittedAt);
        Assert.NotNull(entry.EndedAt);
        Assert.Null(await Ledger.FindJobAsync("another host", "job_1"));
    }

    [Fact]
    public async Task A_postponed_job_has_a_new_version_and_the_old_one_is_worth_nothing()
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        long version = (await Ledger.FindAsync("a"))!.Version;
        Assert.Equal(version + 1, await Ledger.TryPostponeAsync("a", version, TimeSpan.FromMinutes(1)));
        Assert.Null(await Ledger.TryPostponeAsync("a", version, TimeSpan.FromMinutes(1)));
        Assert.Empty(await Ledger.TakeDueAsync(new LedgerTake { States = [LedgerState.Planned], Most = 1, Lease = TimeSpan.Zero }));
    }

    public static TheoryData<string> Texts => ["'; drop table ledger_job; --", "a\0b", "🙂 ü \"x\"\\", "@key", "{0}", new string('x', 256)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_text_is_given_comes_back(string text)
    {
        await Ledger.PlanAsync(text, [Job(text, 1) with { Tag = text, Parameters = text, ModelId = text }]);
        LedgerEntry entry = (await Ledger.FindAsync(text))!;
        // The character of code 0, which not every store can keep, is shown as one that could not be.
        string kept = text.Replace('\0', '\uFFFD');
        Assert.Equal((kept, kept, kept, kept), (entry.Batch, entry.Tag, entry.Parameters, entry.ModelId));
        Assert.Equal(1, (await Ledger.TotalsAsync(text)).Count);
        await Ledger.TryClaimAsync(text);
        Assert.True(await Ledger.TryMoveAsync(new LedgerMove { Key = text, To = LedgerState.Refused, Error = text, Note = text }));
        Assert.Equal(kept, (await Ledger.FindAsync(text))!.Error);
    }

    [Fact]
    public async Task Several_processes_may_open_a_new_ledger_at_the_same_time()
    {
        JobLedger[] ledgers = [.. Enumerable.Range(0, 6).Select(_ => Open())];
        await Task.WhenAll(ledgers.Select((ledger, i) => Task.Run(() => ledger.PlanAsync("b", [Job("k" + i, 1)]))));
        Assert.Equal(6, (await Ledger.TotalsAsync()).Count);
        foreach (JobLedger ledger in ledgers)
            await ledger.DisposeAsync();
    }

    private static PlannedJob Job(string key, decimal price) => new()
    {
        Key = key,
        HostId = "host",
        ModelId = "model",
        Endpoint = "POST /v1/x",
        Parameters = "{}",
        EstimateMinimum = price,
        EstimateMaximum = price,
    };
}
