using System.Reflection;
using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>Whatever way a job ends at the host, what it may have cost is not forgotten, and nothing is paid for twice.</summary>
public sealed class OddEndTests
{
    private const string Submit = "POST /v1/videos/generations";
    private const string Poll = "GET /v1/jobs/*";

    [Fact]
    public async Task A_job_that_is_answered_as_completed_at_once_is_completed_in_the_ledger_too()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next(Submit, Behavior.Response(
            200, "application/json", """{"job_id":"j1","status":"completed","result":{"data":[{"url":"https://files.example/a.mp4"}]}}"""));
        await at.Client(ledger).RunAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Completed, "j1", 0m, 1.4m), (entry.State, entry.JobId, entry.Held, entry.Spent));
    }

    [Fact]
    public async Task A_job_that_the_host_calls_completed_is_paid_for_though_no_output_is_found_and_is_not_sent_again()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next(Submit, Behavior.Response(202, "application/json", """{"job_id":"j1","status":"queued"}"""));
        at.Host.Behaviors.Next(Poll, Behavior.Response(200, "application/json", """{"job_id":"j1","status":"completed"}"""));
        BatchOptions options = new() { Name = "b", FailedRetries = 3 };
        BatchResult result = Assert.Single(await BatchCalls.RunAsync(at.Client(ledger), [LedgerHost.Request], options));
        Assert.Equal((LedgerState.Failed, 0m, 1.4m), (result.Entry.State, result.Entry.Held, result.Entry.Spent));
        Assert.Equal(1, at.Host.Requests.Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task A_job_that_the_host_does_not_know_yet_is_asked_for_again()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        at.Host.Behaviors.Next(Poll, Behavior.Status(404, "job_not_found", "unknown"));
        BatchResult result = Assert.Single(await BatchCalls.RunAsync(
            at.Client(at.Ledger()), [LedgerHost.Request], new BatchOptions { Name = "b" }));
        Assert.Equal(LedgerState.Completed, result.Entry.State);
    }

    [Theory]
    [InlineData(LedgerState.Cancelled)]
    [InlineData(LedgerState.Expired)]
    public async Task A_job_that_seemed_to_be_over_may_still_be_completed(LedgerState over)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        ModelClient client = at.Client(ledger);
        Job job = await client.SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
        await ledger.TryMoveAsync(new LedgerMove { Key = "one", To = over, Cost = over == LedgerState.Cancelled ? 0 : null });
        await client.WaitAsync(job);
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Completed, 1.4m), (entry.State, entry.Spent + entry.Overrun));
    }

    [Fact]
    public async Task What_a_cancelled_job_costs_is_spent()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await at.Client(ledger).SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Job cancelled = Reporting(new Job { Id = entry.JobId, Status = JobStatus.Cancelled }, 0.5m, "USD");
        await ((IClientLedger)ledger).EndedAsync(new JobReference("one", entry.JobId, entry.HostId), cancelled);
        entry = (await ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Cancelled, 0m, 0.5m), (entry.State, entry.Held, entry.Spent));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("EUR")]
    public async Task Units_of_the_host_and_other_currencies_are_not_taken_for_the_ledgers_money(string? currency)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await at.Client(ledger).SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "one" });
        LedgerEntry entry = (await ledger.FindAsync("one"))!;
        Job failed = Reporting(new Job { Id = entry.JobId, Status = JobStatus.Failed }, 500, currency);
        await ((IClientLedger)ledger).EndedAsync(new JobReference("one", entry.JobId, entry.HostId), failed);
        entry = (await ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Failed, 0m, 0m), (entry.State, entry.Spent, entry.Overrun));
    }

    [Fact]
    public async Task A_price_limit_of_one_process_does_not_refuse_a_job_for_all()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await ledger.PlanAsync("b", [PlannedJob.Of("one", LedgerHost.Request)]);
        var frugal = new JobSteps(at.Client(ledger, options => options.MaxPrice = 0.1m), ledger, new JobStepOptions());
        JobStep step = await frugal.SubmitAsync((await ledger.FindAsync("one"))!);
        Assert.IsType<PriceLimitException>(step.Failure);
        Assert.Equal(LedgerState.Planned, step.Entry.State);
        BatchResult result = Assert.Single(await BatchCalls.RunAsync(
            at.Client(ledger, options => options.MaxPrice = 0.1m), [LedgerHost.Request], new BatchOptions { Name = "c" }));
        Assert.IsType<PriceLimitException>(result.Error);
        Assert.Equal(LedgerState.Planned, result.Entry.State);
        await new JobSteps(at.Client(ledger), ledger, new JobStepOptions()).SubmitAsync((await ledger.FindAsync("one"))!);
        Assert.Equal(LedgerState.Submitted, (await ledger.FindAsync("one"))!.State);
    }

    /// <summary>Returns a job as it is read from a host that reports costs, which no host of this project does.</summary>
    private static Job Reporting(Job job, decimal cost, string? currency)
    {
        const BindingFlags inside = BindingFlags.NonPublic | BindingFlags.Instance;
        typeof(Job).GetProperty("ReportedCost", inside)!.SetValue(job, cost);
        typeof(Job).GetProperty("CostCurrency", inside)!.SetValue(job, currency);
        return job;
    }
}
