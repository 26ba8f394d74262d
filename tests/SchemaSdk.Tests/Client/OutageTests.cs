namespace SchemaSdk.Tests;

/// <summary>A host that is away for a while costs no wait; one that stays away ends it with the reason.</summary>
public class OutageTests
{
    [Fact]
    public async Task A_wait_goes_on_through_an_outage_longer_than_its_retries()
    {
        await using var server = new HostileServer(
            [.. Enumerable.Repeat(Step.Status(503), 12), Step.Json(Clients.Job("completed"))]);
        var clock = new SkippingTimeProvider();
        using ModelClient client = Clients.For(server, clock);

        await client.WaitAsync("job_1").Guarded();

        Assert.Equal(13, server.Requests.Count);
        Assert.All(clock.Pauses, pause => Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(8)));
    }

    [Fact]
    public async Task Each_poll_that_comes_through_lets_the_count_begin_anew()
    {
        Step[] outage = [.. Enumerable.Repeat(Step.Status(502), 15), Step.Json(Clients.Job("running"))];
        await using var server = new HostileServer([.. outage, .. outage, .. outage, Step.Json(Clients.Job("completed"))]);
        using ModelClient client = Clients.For(server);

        await client.WaitAsync("job_1").Guarded();

        Assert.Equal(49, server.Requests.Count);
    }

    [Fact]
    public async Task A_host_that_stays_away_ends_the_wait_with_the_reason_and_the_job()
    {
        await using var server = new HostileServer(Step.Status(503));
        var clock = new SkippingTimeProvider();
        using ModelClient client = Clients.For(server, clock, options => options.PollOutageTolerance = TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Equal(("job_1", 503), (error.JobId, error.StatusCode));
        Assert.InRange(TimeSpan.FromTicks(clock.GetTimestamp()), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(69));
    }

    [Fact]
    public async Task The_time_limit_of_a_wait_holds_in_an_outage_too()
    {
        await using var server = new HostileServer(Step.Status(503));
        using ModelClient client = Clients.For(server, change: options => options.PollOutageTolerance = TimeSpan.FromHours(1));

        var error = await Assert.ThrowsAsync<WaitTimeoutException>(() =>
            client.WaitAsync("job_1", new WaitOptions { Timeout = TimeSpan.FromMinutes(5) }).Guarded());

        Assert.Equal("job_1", error.JobId);
    }

    [Theory]
    [InlineData(0, 120, 1)]
    [InlineData(2, 0, 3)]
    public async Task A_wait_gives_up_at_once_where_that_is_asked_for(int maxRetries, int maxOutage, int requests)
    {
        await using var server = new HostileServer(Step.Status(503));
        using ModelClient client = Clients.For(server, change: options =>
        {
            options.MaxRetries = maxRetries;
            options.PollOutageTolerance = TimeSpan.FromSeconds(maxOutage);
        });

        await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_failure_that_time_does_not_mend_ends_a_wait_at_once()
    {
        await using var server = new HostileServer(Step.Status(401, FailureRow.ErrorBody("invalid_api_key")));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<ApiKeyException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Single(server.Requests);
    }
}
