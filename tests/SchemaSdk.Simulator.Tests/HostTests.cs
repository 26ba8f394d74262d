using System.Net;
using System.Net.NetworkInformation;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task It_starts_without_options()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        Assert.Equal("""{"data":[]}""", await client.GetStringAsync("/v1/models"));
    }

    [Fact]
    public async Task Two_hosts_do_not_disturb_each_other()
    {
        await using TestHost one = await TestHost.StartAsync();
        await using TestHost other = await TestHost.StartAsync();

        string id = await one.SubmitJobAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync($"/v1/jobs/{id}")).StatusCode);
        Assert.Empty(other.Host.Jobs);
    }

    [Fact]
    public async Task It_listens_on_the_given_port_and_fails_if_it_is_in_use()
    {
        await using SimulatedHost first = await SimulatedHost.StartAsync();

        await Assert.ThrowsAsync<IOException>(() => SimulatedHost.StartAsync(new SimulatedHostOptions { Port = first.BaseAddress.Port }));
        await first.DisposeAsync();
        await using SimulatedHost second = await SimulatedHost.StartAsync(new SimulatedHostOptions { Port = first.BaseAddress.Port });

        Assert.Equal(first.BaseAddress, second.BaseAddress);
    }

    [Fact]
    public async Task It_stops_while_a_response_is_in_progress()
    {
        var clock = new ManualTimeProvider();
        TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { TimeProvider = clock });
        host.Host.Behaviors.Always("*", Behavior.Slow(TimeSpan.FromHours(1)));
        Task<HttpResponseMessage> list = host.Client.GetAsync("/v1/models");
        await clock.TimerSet.Guarded();

        await host.Host.DisposeAsync().AsTask().Guarded();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => list);
        await Assert.ThrowsAsync<HttpRequestException>(() => host.Client.GetAsync("/v1/models"));
    }

    public static TheoryData<SimulatedHostOptions, string> ImpossibleOptions => new()
    {
        { new() { Port = -1 }, "Port must be from 0 to 65535; it is -1" },
        { new() { Port = 99999 }, "Port must be from 0 to 65535; it is 99999" },
        { new() { FilesPort = 65536 }, "FilesPort must be from 0 to 65535; it is 65536" },
        { new() { Port = 5, FilesPort = 5 }, "FilesPort must be another port than Port; it is 5" },
        { new() { FailRate = 1.1 }, "FailRate must be from 0 to 1; it is 1.1" },
        { new() { FailRate = -0.1 }, "FailRate must be from 0 to 1; it is -0.1" },
        { new() { FailRate = double.NaN }, "FailRate must be from 0 to 1; it is NaN" },
        { new() { Latency = TimeSpan.FromSeconds(-1) }, "Latency must be from 0 to 49 days; it is -00:00:01" },
        { new() { Latency = TimeSpan.MaxValue }, "Latency must be from 0 to 49 days; it is 10675199.02:48:05.4775807" },
        { new() { JobDuration = TimeSpan.FromSeconds(-1) }, "JobDuration must be 0 or more; it is -00:00:01" },
        { new() { SubmitStatus = 99 }, "SubmitStatus must be from 200 to 599; it is 99" },
        { new() { RequestsPerMinute = 0 }, "RequestsPerMinute must be 1 or more; it is 0" },
        { new() { RequestsKept = -1 }, "RequestsKept must be 0 or more; it is -1" },
    };

    [Theory]
    [MemberData(nameof(ImpossibleOptions))]
    public async Task An_option_that_is_out_of_range_is_refused_with_its_range(SimulatedHostOptions options, string message) =>
        Assert.Equal($"SimulatedHostOptions.{message}.", (await RefusedAsync(options)).Message);

    [Fact]
    public async Task A_document_that_is_not_JSON_and_a_missing_folder_are_refused()
    {
        await RefusedAsync(new SimulatedHostOptions { Documents = ["{"] });
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() =>
            SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) })
        );
    }

    [Fact]
    public async Task The_rate_can_be_limited_over_any_one_minute()
    {
        var clock = new ManualTimeProvider();
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            Documents = Documents.All,
            RequestsPerMinute = 2,
            TimeProvider = clock,
        });
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);

        using HttpResponseMessage refused = await host.SubmitAsync();
        await refused.AssertRefusedAsync(HttpStatusCode.TooManyRequests, "rate_limit_exceeded");
        Assert.Equal(TimeSpan.FromSeconds(40), refused.Headers.RetryAfter?.Delta);

        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_thousand_jobs_are_waited_for_at_once()
    {
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            Documents = Documents.All,
            JobDuration = TimeSpan.FromSeconds(1),
            RequestsKept = 100_000,
        });

        JsonNode[] jobs = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => WaitAsync(host)))
            .Guarded();

        Assert.All(jobs, job => Assert.Equal("completed", (string?)job["status"]));
        Assert.Equal(1000, jobs.Select(job => (string?)job["job_id"]).Distinct().Count());
        Assert.Equal(host.Host.Requests.Count, 1000 + host.Host.Jobs.Sum(job => job.Polls));
    }

    [Fact]
    public async Task It_is_not_to_be_reached_from_other_machines()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync();

        IEnumerable<IPAddress> listensAt = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == host.BaseAddress.Port)
            .Select(listener => listener.Address);

        Assert.Equal([IPAddress.Loopback], listensAt);
    }

    private static async Task<JsonNode> WaitAsync(TestHost host)
    {
        string id = await host.SubmitJobAsync();
        while (true)
        {
            JsonNode job = await host.PollAsync(id);
            if ((string?)job["status"] is "completed" or "failed")
                return job;

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }

    private static Task<ArgumentException> RefusedAsync(SimulatedHostOptions options) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => SimulatedHost.StartAsync(options));
}
