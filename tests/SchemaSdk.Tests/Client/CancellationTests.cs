namespace SchemaSdk.Tests;

public class CancellationTests
{
    [Fact]
    public async Task A_submit_cancelled_beforehand_sends_nothing_and_says_so()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<SubmitCanceledException>(() =>
            client.SubmitAsync(new TestRequest(), cancellationToken: cancel.Token));

        Assert.False(error.OutcomeUnknown);
        Assert.Equal(cancel.Token, error.CancellationToken);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("before the answer")]
    [InlineData("within the answer")]
    public async Task A_submit_cancelled_on_its_way_says_that_its_outcome_is_unknown(string moment)
    {
        Step step = moment == "before the answer" ? new Step.Silence() : Step.Torn(200, "{", 100, After.Silence);
        await using var server = new HostileServer(step);
        using ModelClient client = Clients.For(server);
        using var cancel = new CancellationTokenSource();

        Task<Job> submit = client.SubmitAsync(new TestRequest(), cancellationToken: cancel.Token);
        await server.Arrival();
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<SubmitCanceledException>(() => submit);
        Assert.True(error.OutcomeUnknown);
        Assert.Contains("billed", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_submit_cancelled_between_attempts_has_done_nothing()
    {
        await using var server = new HostileServer(Step.Status(429, headers: "Retry-After: 30\r\n"));
        var observer = new RecordingObserver();
        using var cancel = new CancellationTokenSource();
        using ModelClient client = Clients.For(server, new ManualTimeProvider(), options => options.Observer = observer);

        Task<Job> submit = client.SubmitAsync(new TestRequest(), cancellationToken: cancel.Token);
        await observer.Retried.Guarded();
        await cancel.CancelAsync();

        Assert.False((await Assert.ThrowsAsync<SubmitCanceledException>(() => submit)).OutcomeUnknown);
    }

    [Theory]
    [InlineData("within a poll")]
    [InlineData("between polls")]
    public async Task A_cancelled_wait_gives_the_job_back(string moment)
    {
        await using var server = new HostileServer(moment == "within a poll" ? new Step.Silence() : Step.Json(Clients.Job("running")));
        using ModelClient client = Clients.For(server, new ManualTimeProvider());
        using var cancel = new CancellationTokenSource();
        var answered = new Signal<JobProgress>();

        Task<JobResult> wait = client.WaitAsync("job_1", new WaitOptions { Progress = answered }, cancel.Token);
        await (moment == "within a poll" ? server.Arrival() : answered.Came.Guarded());
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<JobWaitCanceledException>(() => wait);
        Assert.Equal("job_1", error.JobId);
        Assert.True(wait.IsCanceled);
    }

    [Fact]
    public async Task A_cancelled_watch_and_a_cancelled_look_give_the_job_back()
    {
        await using var server = new HostileServer(new Step.Silence());
        using ModelClient client = Clients.For(server);
        using var cancel = new CancellationTokenSource();

        Task look = client.GetJobAsync("job_1", cancel.Token);
        Task watch = Task.Run(async () =>
        {
            await foreach (Job _ in client.WatchAsync("job_2").WithCancellation(cancel.Token))
            {
            }
        });
        await server.Arrival();
        await server.Arrival();
        await cancel.CancelAsync();

        Assert.Equal("job_1", (await Assert.ThrowsAsync<JobWaitCanceledException>(() => look)).JobId);
        Assert.Equal("job_2", (await Assert.ThrowsAsync<JobWaitCanceledException>(() => watch)).JobId);
    }

    [Fact]
    public async Task A_submit_that_waits_for_its_turn_can_be_cancelled()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server, new ManualTimeProvider(), options => options.RequestsPerMinute = 1);
        using var cancel = new CancellationTokenSource();
        await client.SubmitAsync(new TestRequest());

        Task<Job> second = client.SubmitAsync(new TestRequest(), cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        Assert.False((await Assert.ThrowsAsync<SubmitCanceledException>(() => second)).OutcomeUnknown);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_disposed_client_says_so()
    {
        ModelClient client = Clients.For(new HostileServer(Step.Json("{}")));
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SubmitAsync(new TestRequest()));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.WaitAsync("job_1"));
    }
}
