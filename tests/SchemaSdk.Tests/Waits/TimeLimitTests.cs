namespace SchemaSdk.Tests;

/// <summary>A time limit holds to the moment, whatever its length; what is no time limit is refused before anything is sent.</summary>
[Trait("Category", "Slow")]
public class TimeLimitTests
{
    public static TheoryData<TimeSpan> Long =>
        [
            TimeSpan.FromDays(24.9),
            TimeSpan.FromDays(49.7),
            TimeSpan.FromDays(49.8),
            TimeSpan.FromDays(50),
            TimeSpan.FromDays(98),
            TimeSpan.FromDays(400),
            TimeSpan.FromMilliseconds(uint.MaxValue - 1),
            TimeSpan.FromMilliseconds(uint.MaxValue),
            TimeSpan.MaxValue,
            Timeout.InfiniteTimeSpan,
            TimeSpan.FromTicks(1),
        ];

    [Theory]
    [MemberData(nameof(Long))]
    public async Task A_wait_of_any_length_is_taken(TimeSpan timeout)
    {
        foreach (TimeProvider clock in new[] { TimeProvider.System, new SkippingTimeProvider() })
        {
            await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("completed")));
            using ModelClient client = Clients.For(server, clock, options => options.WaitTimeout = timeout);

            await Ends(() => client.RunAsync(new TestRequest()));
            await Ends(() => client.WaitAsync("job_1", new WaitOptions { Timeout = timeout }));
        }

        async Task Ends(Func<Task> wait)
        {
            Exception? error = await Record.ExceptionAsync(() => wait().Guarded());
            Assert.True(error is null || (timeout.Ticks == 1 && error is WaitTimeoutException { JobId: "job_1" }), error?.ToString());
        }
    }

    public static TheoryData<TimeSpan> NoLimits =>
        [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromSeconds(-1), TimeSpan.MinValue, TimeSpan.FromMilliseconds(-2)];

    [Theory]
    [MemberData(nameof(NoLimits))]
    public async Task What_is_no_time_limit_is_refused_before_anything_is_sent(TimeSpan timeout)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);
        var wait = new WaitOptions { Timeout = timeout };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.RunAsync(new TestRequest(), wait: wait));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await client.WaitAsync("job_1", wait));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.WaitAsync(new Job { Id = "job_1" }, wait));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => client.WaitAsync(new Job { Status = JobStatus.Completed, Result = new JobResult() }, wait));
        Assert.Throws<ArgumentException>(() => Clients.For(server, change: options => options.WaitTimeout = timeout));

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(49.5)]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_limit_that_no_timer_holds_rings_at_its_moment(double days)
    {
        var clock = new ManualTimeProvider();
        using var limit = new TimeLimit(TimeSpan.FromDays(days), clock, CancellationToken.None);

        clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1));
        Assert.False(limit.Token.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(limit.IsOver);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5_000_000)]
    public void What_passes_in_a_pause_does_not_count(int seconds)
    {
        var clock = new ManualTimeProvider();
        using var limit = new WaitLimit(TimeSpan.FromSeconds(seconds), clock, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        long paused = clock.GetTimestamp();
        limit.Pause(paused);
        clock.Advance(TimeSpan.FromDays(100));
        Assert.False(limit.IsOver);
        limit.Resume(paused);
        Assert.Equal(TimeSpan.FromDays(100), limit.Held);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(limit.IsOver);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(limit.IsOver);
    }

    [Fact]
    public async Task The_clock_of_a_wait_stands_still_while_the_client_holds_its_poll_back()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("completed")));
        var clock = new ManualTimeProvider();
        using ModelClient client = Clients.For(server, clock, options => options.RequestsPerMinute = 1);
        await client.SubmitAsync(new TestRequest()).Guarded();

        Task<JobResult> wait = client.WaitAsync("job_1", new WaitOptions { Timeout = TimeSpan.FromSeconds(20) });
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(wait.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        await wait.Guarded();
    }

    [Fact]
    public async Task An_outage_is_not_counted_while_the_client_holds_its_poll_back()
    {
        await using var server = new HostileServer([.. Enumerable.Repeat(Step.Status(503), 6), Step.Json(Clients.Job("completed"))]);
        var clock = new SkippingTimeProvider();
        using ModelClient client = Clients.For(server, clock, options =>
        {
            options.RequestsPerMinute = 1;
            options.PollOutageTolerance = TimeSpan.FromSeconds(90);
        });

        await client.WaitAsync("job_1").Guarded();

        Assert.InRange(TimeSpan.FromTicks(clock.GetTimestamp()), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(8));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a\nb")]
    public async Task A_job_with_a_bad_id_is_refused_before_anything_is_sent(string? id)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.WaitAsync(new Job { Id = id }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.WaitAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.GetJobAsync(id!));
        Assert.ThrowsAny<ArgumentException>(() => client.WatchAsync(id!));

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("jobs/1")]
    [InlineData("//elsewhere.example/v1/jobs/job_1")]
    [InlineData("https://elsewhere.example/v1/jobs/job_1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/v1/../admin")]
    [InlineData("http://[")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    public async Task A_bad_poll_address_is_an_error_with_the_job_and_nothing_is_sent(string pollUrl)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<ForeignAddressException>(() => client.WaitAsync(new Job { Id = "job_1", PollUrl = pollUrl }));

        Assert.Equal("job_1", error.JobId);
        Assert.Equal(0, server.Connections);
    }
}
