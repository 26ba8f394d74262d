using System.Collections.Concurrent;
using System.Diagnostics;
using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What a worker promises without an engine, against the local host.</summary>
public sealed class JobWorkerTests
{
    private const string Submit = "POST /v1/videos/generations";

    private static readonly JobWorkerOptions s_options = new()
    {
        SweepInterval = TimeSpan.FromMilliseconds(100), Lease = TimeSpan.FromMilliseconds(300), PollInterval = TimeSpan.FromMilliseconds(100),
    };

    [Fact]
    public async Task Without_an_engine_every_job_is_sent_once_and_saved()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await EnqueueAsync(ledger, 20);
        JobWorkerOptions options = s_options with { Folder = Path.Combine(at.Folder, "out"), Concurrency = 4 };
        await using (Node.Start(at, ledger, options))
        await using (Node.Start(at, at.Ledger(), options))
            await UntilAsync(ledger, totals => totals[LedgerState.Downloaded] == 20);
        Assert.Equal(20, at.Host.Jobs.Count);
        Assert.Equal(20, Directory.GetFiles(options.Folder).Length);
    }

    [Fact]
    public async Task A_call_for_a_job_that_has_changed_does_nothing()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await EnqueueAsync(ledger, 1);
        long version = (await ledger.TryPostponeAsync("k0", 1, TimeSpan.FromHours(1)))!.Value;
        var notices = new ConcurrentQueue<JobWorkerNotice>();
        await using var worker = new JobWorker(at.Client(ledger), ledger, s_options with { OnNotice = notices.Enqueue });
        await worker.WakeAsync("k0", 1);
        await worker.WakeAsync("another", 1);
        Assert.Empty(at.Host.Jobs);
        Assert.Equal([1L, 1L], notices.Where(notice => notice.Kind == JobWorkerNoticeKind.Stale).Select(notice => notice.Version!.Value));
        await Task.WhenAll(worker.WakeAsync("k0", version), worker.WakeAsync("k0", version), worker.WakeAsync("k0", version));
        Assert.Single(at.Host.Jobs);
        Assert.Equal(LedgerState.Submitted, (await ledger.FindAsync("k0"))!.State);
    }

    [Fact]
    public async Task An_engine_is_told_of_each_next_step_and_its_calls_alone_bring_a_job_to_its_end()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        var engine = new Engine();
        await using var worker = new JobWorker(at.Client(ledger), ledger, s_options with { Folder = at.Folder }, engine);
        engine.Worker = worker;
        await new JobQueue(ledger, engine).EnqueueAsync(Items(3), new BatchOptions { Name = "b" });
        await UntilAsync(ledger, totals => totals[LedgerState.Downloaded] == 3);
        Assert.Equal(3, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task A_stop_finishes_the_request_under_way_and_gives_the_rest_back_at_once()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        at.Host.Behaviors.Always(Submit, Behavior.Slow(TimeSpan.FromMilliseconds(500)));
        JobLedger ledger = at.Ledger();
        await EnqueueAsync(ledger, 3);
        // One a minute: the second and the third wait for their turn.
        var first = Node.Start(
            at, ledger, s_options with { Lease = TimeSpan.FromHours(1) }, client => client.RequestsPerMinute = 1);
        await UntilAsync(ledger, totals => totals[LedgerState.Sending] == 1);
        await first.DisposeAsync();
        LedgerTotals totals = await ledger.TotalsAsync();
        Assert.Equal((1, 2), (totals[LedgerState.Submitted], totals[LedgerState.Planned]));
        LedgerTake take = new() { States = [LedgerState.Planned, LedgerState.Submitted], Most = 9, Lease = TimeSpan.Zero };
        Assert.Equal(3, (await ledger.TakeDueAsync(take)).Count);
        await using (Node.Start(at, at.Ledger(new JobLedgerOptions { Account = "another" }), s_options))
            await UntilAsync(ledger, now => now[LedgerState.Completed] == 3);
        Assert.Equal(3, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task However_many_jobs_wait_to_be_sent_those_at_the_host_are_followed()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await EnqueueAsync(ledger, 300);
        // Ten a second, so that the last job is sent after half a minute.
        await using Node node = Node.Start(
            at, ledger, s_options with { Concurrency = 2, Folder = at.Folder }, client => client.RequestsPerMinute = 600);
        await UntilAsync(ledger, totals => totals[LedgerState.Downloaded] > 0);
        Assert.InRange((await ledger.TotalsAsync())[LedgerState.Planned], 150, 299);
    }

    [Fact]
    public async Task A_worker_leaves_models_that_it_does_not_know_to_one_that_does()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        await EnqueueAsync(ledger, 4);
        var notices = new ConcurrentQueue<JobWorkerNotice>();
        await using var old = new SqliteJobLedger(at.File);
        await using Node left = Node.Start(at, old, s_options with { OnNotice = notices.Enqueue });
        for (int i = 0; i < 4; i++)
            await left.Worker.WakeAsync($"k{i}", 1);
        Assert.Equal(4, (await ledger.TotalsAsync())[LedgerState.Planned]);
        Assert.Contains("ModelCatalog.All", Assert.Single(notices, notice => notice.Kind == JobWorkerNoticeKind.UnknownModel).Message);
        await using (Node.Start(at, ledger, s_options))
            await UntilAsync(ledger, totals => totals[LedgerState.Completed] == 4);
        Assert.Equal(4, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task What_does_not_fit_into_the_budget_stays_planned_until_it_does()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        decimal price = LedgerHost.Request.EstimatePrice().Maximum!.Value;
        await EnqueueAsync(ledger, 4, price * 3);
        await using Node node = Node.Start(at, ledger, s_options);
        await UntilAsync(ledger, totals => totals[LedgerState.Completed] == 3);
        Assert.Equal(1, (await ledger.TotalsAsync("b"))[LedgerState.Planned]);
        await ledger.OpenBatchAsync("b", price * 4);
        await UntilAsync(ledger, totals => totals[LedgerState.Completed] == 4);
    }

    [Fact]
    public async Task A_job_that_failed_is_sent_again_as_often_as_allowed()
    {
        await using LedgerHost at = await LedgerHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = "schemas", JobDuration = TimeSpan.FromMilliseconds(100), FailRate = 1,
        });
        JobLedger ledger = at.Ledger();
        await EnqueueAsync(ledger, 2);
        await using Node node = Node.Start(at, ledger, s_options with { FailedRetries = 2 });
        while (at.Host.Jobs.Count < 6 || (await ledger.TotalsAsync())[LedgerState.Failed] < 2)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        Assert.Equal(6, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task A_job_that_ended_without_a_result_is_a_problem_that_says_so()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        at.Host.Behaviors.Next(Submit, Behavior.FailJob(message: "too dark"), Behavior.Status(400, message: "no such thing"));
        await EnqueueAsync(ledger, 2);
        var notices = new ConcurrentQueue<JobWorkerNotice>();
        await using (Node.Start(at, ledger, s_options with { OnNotice = notices.Enqueue, Concurrency = 1 }))
            await UntilAsync(ledger, totals => totals[LedgerState.Failed] == 1 && totals[LedgerState.Refused] == 1);
        string[] problems = [.. notices.Where(notice => notice.Kind == JobWorkerNoticeKind.Problem).Select(notice => notice.Message)];
        Assert.Contains(problems, problem => problem.StartsWith("'k0' is Failed: too dark", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("'k1' is Refused: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worker_survives_every_failure_of_its_ledger()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        var broken = new SqliteJobLedger(at.File);
        await broken.DisposeAsync();
        var said = new TaskCompletionSource<JobWorkerNotice>();
        await using Node node = Node.Start(at, broken, s_options with { OnNotice = notice => said.TrySetResult(notice) });
        Assert.Equal(JobWorkerNoticeKind.Problem, (await said.Task).Kind);
    }

    [Fact]
    public async Task The_steps_of_a_job_are_part_of_the_trace_in_which_it_was_planned()
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        JobLedger ledger = at.Ledger();
        ActivityTraceId trace;
        using (var order = new Activity("order").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            await EnqueueAsync(ledger, 1);
            trace = order.TraceId;
        }

        await using (Node.Start(at, ledger, s_options with { Folder = at.Folder }))
            await UntilAsync(ledger, totals => totals[LedgerState.Downloaded] == 1);
        Activity[] own = [.. spans.Where(span => span.TraceId == trace)];
        Assert.Superset(new HashSet<string> { "job submit", "job poll", "job download", "submit" }, own.Select(span => span.OperationName).ToHashSet());
        Assert.All(
            own.Where(span => span.OperationName.StartsWith("job ", StringComparison.Ordinal)),
            span => Assert.Equal("k0", span.GetTagItem("schema_sdk.ledger.key")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Options_that_can_not_be_are_refused(int concurrency)
    {
        await using LedgerHost at = await LedgerHost.StartAsync();
        JobLedger ledger = at.Ledger();
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new JobWorker(at.Client(ledger), ledger, new JobWorkerOptions { Concurrency = concurrency }));
    }

    private static IEnumerable<BatchItem> Items(int count) => Enumerable.Range(0, count).Select(i =>
        new BatchItem { Key = $"k{i}", Request = LedgerHost.Request with { Prompt = $"sunrise {i}" } });

    private static Task EnqueueAsync(JobLedger ledger, int count, decimal? ceiling = null) =>
        new JobQueue(ledger).EnqueueAsync(Items(count), new BatchOptions { Name = "b", MaxTotal = ceiling });

    private static async Task UntilAsync(JobLedger ledger, Func<LedgerTotals, bool> isSo)
    {
        while (!isSo(await ledger.TotalsAsync()))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    /// <summary>A worker that runs.</summary>
    private sealed class Node(JobWorker worker) : IAsyncDisposable
    {
        private readonly Task _running = worker.RunAsync();

        public JobWorker Worker => worker;

        public static Node Start(LedgerHost at, JobLedger ledger, JobWorkerOptions options, Action<ModelClientOptions>? change = null) =>
            new(new JobWorker(at.Client(ledger, change), ledger, options));

        public async ValueTask DisposeAsync()
        {
            await worker.StopAsync();
            await _running;
        }
    }

    /// <summary>Calls when it was told to.</summary>
    private sealed class Engine : IJobAlarm
    {
        public JobWorker? Worker { get; set; }

        public ValueTask SetAsync(JobAlarm alarm, TimeSpan delay)
        {
            _ = CallAsync();
            return ValueTask.CompletedTask;

            async Task CallAsync()
            {
                await Task.Delay(delay, TimeProvider.System);
                await Worker!.WakeAsync(alarm.Key, alarm.Version);
            }
        }
    }
}
