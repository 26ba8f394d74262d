namespace SchemaSdk.Tests;

/// <summary>No clock and no callback of the caller's can crash the process or cost a job.</summary>
[Trait("Category", "Slow")]
public class EvilClockTests
{
    public static TheoryData<string> Evils => [.. EvilClock.Evils];

    [Theory]
    [MemberData(nameof(Evils))]
    public async Task A_clock_that_does_wrong_costs_no_job_and_is_thrown_nothing(string evil)
    {
        await using var server = new HostileServer(
            request => request.Method == "POST" ? Step.Json(Clients.Job("queued")) : null,
            Step.Status(503, headers: "Retry-After: 0\r\n"), Step.Json(Clients.Job("running")), Step.Json(Clients.Job("completed")));
        var clock = new EvilClock(evil);
        Exception? error;
        using (var client = Clients.For(server, clock, options => options.PollInterval = TimeSpan.FromMilliseconds(10)))
            error = await Record.ExceptionAsync(() => client.RunAsync(new TestRequest()).Guarded());

        await clock.LateRings().Guarded();
        Assert.Empty(clock.Thrown);
        Assert.InRange(server.Requests.Count(request => request.Method == "POST"), 0, 1);
        if (EvilClock.RingsEarly(evil))
        {
            Assert.True(
                error is null or ServiceUnavailableException or OutcomeUnknownException or WaitTimeoutException { JobId: "job_1" },
                error?.ToString());
        }
        else
        {
            Assert.Null(error);
        }
    }

    [Theory]
    [MemberData(nameof(Evils))]
    public async Task A_clock_that_does_wrong_does_not_keep_a_client_from_ending(string evil)
    {
        await using var server = new HostileServer(new Step.Silence());
        var clock = new EvilClock(evil);
        ModelClient client = Clients.For(server, clock);
        Task wait = client.WaitAsync("job_1");
        if (!EvilClock.RingsEarly(evil))
            await server.Arrival();

        client.Dispose();

        Exception error = Assert.IsAssignableFrom<Exception>(await Record.ExceptionAsync(wait.Guarded));
        Assert.Equal("job_1", (error as JobWaitCanceledException)?.JobId ?? (error as ModelApiException)?.JobId);
        await clock.LateRings().Guarded();
        Assert.Empty(clock.Thrown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_whose_callback_throws_when_time_is_up_does_not_end_the_process(bool hasClock)
    {
        var options = Clients.Options(new Uri("https://api.example"), hasClock ? new EvilClock("none") : TimeProvider.System);
        options.RequestTimeout = TimeSpan.FromMilliseconds(20);
        options.MaxRetries = 0;
        using var handler = new ThrowingHandler();
        using var client = new ModelClient(options, handler, handler);

        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.GetJobAsync("job_1").Guarded());

        Assert.Equal("job_1", error.JobId);
    }

    [Fact]
    public async Task A_handler_whose_callback_throws_does_not_keep_a_client_from_ending()
    {
        using var handler = new ThrowingHandler();
        var client = new ModelClient(Clients.Options(new Uri("https://api.example"), TimeProvider.System), handler, handler);
        Task first = client.GetJobAsync("job_1");
        Task second = client.WaitAsync("job_2");

        client.Dispose();

        Assert.Equal("job_1", (await Assert.ThrowsAsync<JobWaitCanceledException>(first.Guarded)).JobId);
        Assert.Equal("job_2", (await Assert.ThrowsAsync<JobWaitCanceledException>(second.Guarded)).JobId);
    }

    [Fact]
    public void Time_that_goes_back_counts_on_from_where_it_was()
    {
        var inner = new Hands();
        TimeProvider clock = SafeTimeProvider.Over(inner);
        long began = clock.GetTimestamp();

        inner.Now = 10;
        Assert.Equal(10, clock.GetElapsedTime(began).TotalSeconds);
        inner.Now = -1000;
        Assert.Equal(10, clock.GetElapsedTime(began).TotalSeconds);
        inner.Now = -995;
        Assert.Equal(15, clock.GetElapsedTime(began).TotalSeconds);
        inner.Now = double.NaN;
        Assert.InRange(clock.GetElapsedTime(began).TotalSeconds, 10, 15);
    }

    private sealed class Hands : TimeProvider
    {
        public double Now { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => checked((long)(Now * 1000));
    }

    private sealed class ThrowingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.Register(() => throw new InvalidOperationException("a callback of a handler"));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("never");
        }
    }
}
