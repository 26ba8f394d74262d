namespace SchemaSdk.Ledger.Tests;

/// <summary>What is heard late about an earlier attempt of a job never changes the attempt under way.</summary>
public sealed class RetriedJobTests
{
    [Fact]
    public async Task The_end_of_an_earlier_attempt_does_not_end_the_next_one()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        IClientLedger recorder = ledger;
        foreach (LedgerState state in new[] { LedgerState.Sending, LedgerState.Submitted, LedgerState.Unknown })
        {
            string key = state.ToString();
            LedgerEntry entry = await FailAsync(ledger, key);
            Assert.True(await ledger.TryMoveAsync(LedgerMove.Retry(entry)));
            Assert.Equal(ClaimOutcome.Won, (await ledger.TryClaimAsync(key)).Outcome);
            if (state != LedgerState.Sending)
                Assert.True(await ledger.TryMoveAsync(new LedgerMove { Key = key, To = state, JobId = state == LedgerState.Submitted ? "new" + key : null }));

            var ended = new Job { Id = "old" + key, Status = JobStatus.Failed };
            await recorder.EndedAsync(new JobReference(key, ended.Id, entry.HostId), ended);
            Assert.Equal(state, (await ledger.FindAsync(key))!.State);
        }
    }

    [Fact]
    public async Task A_poll_of_an_earlier_attempt_that_finds_no_job_does_not_end_the_next_one()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        var steps = new JobSteps(at.Client(ledger), ledger, new JobStepOptions());
        LedgerEntry entry = await FailAsync(ledger, "one");
        await ledger.TryMoveAsync(LedgerMove.Retry(entry));
        await ledger.TryClaimAsync("one");
        await ledger.TryMoveAsync(new LedgerMove { Key = "one", To = LedgerState.Submitted, JobId = "new" });
        await steps.PollAsync(entry with { State = LedgerState.Submitted });
        Assert.Equal((LedgerState.Submitted, "new"), ((await ledger.FindAsync("one"))!.State, (await ledger.FindAsync("one"))!.JobId));
    }

    [Fact]
    public async Task A_claim_forgets_the_job_of_the_attempt_before()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        LedgerEntry entry = await FailAsync(ledger, "one");
        await ledger.TryMoveAsync(LedgerMove.Retry(entry));
        LedgerEntry claimed = (await ledger.TryClaimAsync("one")).Entry!;
        Assert.Equal((null, null, null), (claimed.JobId, claimed.PollUrl, claimed.Status));
        Assert.Contains(await ledger.ReadEventsAsync("one"), e => e.JobId == "oldone");
    }

    [Fact]
    public async Task A_submit_that_was_given_up_does_not_cancel_the_one_that_took_its_place()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        IClientLedger one = at.Ledger();
        JobLedger ledger = at.Ledger();
        ISubmitRecord first = one.RecordOf(Intent());
        await first.ClaimAsync();
        await first.ReleaseAsync("status 429");
        ISubmitRecord second = ((IClientLedger)ledger).RecordOf(Intent());
        await second.ClaimAsync();
        await second.AcceptedAsync(new Job { Id = "job_1", Status = JobStatus.Queued });
        await first.FailedAsync(new RateLimitException("too many"), mayHaveArrived: false);
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Submitted, "job_1"), (entry.State, entry.JobId));
        Assert.NotEqual(0m, entry.Held);
    }

    [Fact]
    public async Task A_submit_that_sent_nothing_leaves_nothing_that_others_would_send_and_its_key_may_be_used_again()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next("POST /v1/videos/generations", Simulator.Behavior.Status(402));
        ModelClient client = at.Client(ledger);
        var options = new SubmitOptions { Key = "one" };
        await Assert.ThrowsAsync<InsufficientCreditsException>(() => client.SubmitAsync(LedgerHost.Request, options));
        Assert.Empty(await ledger.TakeDueAsync(new LedgerTake { States = [LedgerState.Planned], Most = 9, Lease = TimeSpan.Zero }));
        Assert.NotNull((await client.SubmitAsync(LedgerHost.Request, options)).Id);
        Assert.Equal(LedgerState.Submitted, (await ledger.FindAsync("one"))!.State);
    }

    [Fact]
    public async Task A_submit_that_waits_for_its_turn_is_not_there_for_others_to_send()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        ModelClient client = at.Client(ledger);
        await ledger.HoldAsync(at.Host.BaseAddress.Authority, TimeSpan.FromHours(1));
        using var cancel = new CancellationTokenSource();
        Task<Job> submit = client.SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" }, cancel.Token);
        Assert.Empty(await ledger.TakeDueAsync(new LedgerTake { States = [LedgerState.Planned], Most = 9, Lease = TimeSpan.Zero }));
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<SubmitCanceledException>(() => submit);
        Assert.Equal(0, (await ledger.TotalsAsync())[LedgerState.Planned]);
    }

    [Fact]
    public async Task A_claim_from_before_the_machine_slept_may_not_be_used()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        var clock = new SleepyClock();
        IClientLedger ledger = at.Ledger(new JobLedgerOptions { TimeProvider = clock });
        ISubmitRecord record = ledger.RecordOf(Intent());
        await record.ClaimAsync();
        Assert.True(record.MaySend);
        clock.Slept = TimeSpan.FromMinutes(5);
        Assert.False(record.MaySend);
        await record.ReleaseAsync("slept");
    }

    private static SubmitIntent Intent() => new()
    {
        Key = "one",
        ModelId = "kling-o3",
        HostId = "empiriolabs",
        Endpoint = "POST /v1/videos/generations",
        Request = LedgerHost.Request,
        Parameters = LedgerHost.Request.ToJson(),
    };

    /// <summary>A job whose first attempt failed at the host.</summary>
    private static async Task<LedgerEntry> FailAsync(JobLedger ledger, string key)
    {
        await ledger.PlanAsync("b", [PlannedJob.Of(key, LedgerHost.Request)]);
        await ledger.TryClaimAsync(key);
        var job = new Job { Id = "old" + key, Status = JobStatus.Queued, PollUrl = "/v1/jobs/old" + key };
        await ledger.TryMoveAsync(new LedgerMove { Key = key, To = LedgerState.Submitted, Job = job });
        await ledger.TryMoveAsync(new LedgerMove { Key = key, To = LedgerState.Failed, Cost = 0 });
        return (await ledger.FindAsync(key))!;
    }

    /// <summary>A clock of a machine that slept: the time of day goes on, and the counter of ticks stood still.</summary>
    private sealed class SleepyClock : TimeProvider
    {
        public TimeSpan Slept { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Slept;
    }
}
