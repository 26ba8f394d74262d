namespace SchemaSdk.Tests;

/// <summary>Where the host may send the client to ask for a job, and that the key goes nowhere else.</summary>
public class PollAddressTests
{
    [Theory]
    [InlineData("/v1/jobs/job_1", "/v1/jobs/job_1")]
    [InlineData("/v1/jobs/job_1?wait=1", "/v1/jobs/job_1?wait=1")]
    [InlineData("/v2/tasks/job_1", "/v2/tasks/job_1")]
    [InlineData("{base}/v1/jobs/job_1", "/v1/jobs/job_1")]
    [InlineData("{base}/elsewhere/on/the/host", "/elsewhere/on/the/host")]
    public async Task A_path_and_an_address_on_the_host_are_followed_with_the_key(string pollUrl, string target)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);

        await client.WaitAsync(Under(server, pollUrl));

        SeenRequest request = Assert.Single(server.Requests);
        Assert.Equal((target, "Bearer " + Clients.Key), (request.Target, request.Header("Authorization")));
    }

    [Fact]
    public async Task A_path_is_taken_below_the_path_of_the_base_address()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server, change: options => options.BaseAddress = new Uri(server.Address, "/gateway/"));

        await client.WaitAsync(Under(server, "/v1/jobs/job_1"));
        await client.WaitAsync(Under(server, "/gateway/v1/jobs/job_1"));

        Assert.All(server.Requests, request => Assert.Equal("/gateway/v1/jobs/job_1", request.Target));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{other}/v1/jobs/job_1")]
    [InlineData("https://127.0.0.1:{port}/v1/jobs/job_1")]
    [InlineData("http://localhost:{other}/v1/jobs/job_1")]
    [InlineData("http://localhost:{port}/v1/jobs/job_1")]
    [InlineData("http://user@127.0.0.1:{port}/v1/jobs/job_1")]
    [InlineData("http://127.0.0.1:{port}@127.0.0.1:{other}/v1/jobs/job_1")]
    [InlineData("http://127.0.0.1.evil.example:{port}/v1/jobs/job_1")]
    [InlineData("http://127.0.0.1:{port}.evil.example/v1/jobs/job_1")]
    [InlineData("http://127.0.0.2:{port}/v1/jobs/job_1")]
    [InlineData("http://xn--127-0-0-1.example:{port}/v1/jobs/job_1")]
    [InlineData("http://api.empiriolabs.аi/v1/jobs/job_1")]
    [InlineData("//127.0.0.1:{other}/v1/jobs/job_1")]
    [InlineData("/\\127.0.0.1:{other}/v1/jobs/job_1")]
    [InlineData("\\\\127.0.0.1:{other}\\v1")]
    [InlineData("http:\\\\127.0.0.1:{other}\\v1")]
    [InlineData("/v1/../../admin")]
    [InlineData("/v1/./jobs")]
    [InlineData("/v1/%2e%2e/jobs")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1:{port}/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("jobs/job_1")]
    [InlineData("")]
    [InlineData(" /v1/jobs/job_1")]
    [InlineData("/v1/jobs/job_1\r\nX-Extra: 1")]
    [InlineData("?x")]
    public async Task An_address_elsewhere_is_an_error_and_nothing_goes_there(string pollUrl)
    {
        await using var home = new HostileServer(Step.Json(Clients.Job("completed")));
        await using var other = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(home);
        Job job = Under(home, pollUrl.Replace("{other}", $"{other.Address.Port}"));

        var error = await Assert.ThrowsAsync<ForeignAddressException>(() => client.WaitAsync(job));

        Assert.Equal("job_1", error.JobId);
        Assert.Contains(home.Address.Authority, error.Message);
        Assert.Equal(0, home.Connections + other.Connections);
    }

    [Fact]
    public async Task An_error_names_both_hosts_but_no_query()
    {
        using var client = new ModelClient(Clients.Options(new Uri("https://api.empiriolabs.ai")));
        var job = new Job { Id = "job_1", PollUrl = "https://api.empiriolabs.ai.evil.example/v1/jobs/job_1?secret=1" };

        var error = await Assert.ThrowsAsync<ForeignAddressException>(() => client.WaitAsync(job));

        Assert.Contains("https://api.empiriolabs.ai.evil.example", error.Message);
        Assert.Contains("the host is https://api.empiriolabs.ai.", error.Message);
        Assert.DoesNotContain("secret", error.Message);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_of_a_submit_or_a_poll_is_not_followed(int status)
    {
        await using var other = new HostileServer(Step.Json(Clients.Job("completed")));
        await using var home = new HostileServer(Step.Status(status, headers: $"Location: {other.Address}v1/jobs/job_1?secret=1\r\n"));
        using ModelClient client = Clients.For(home);

        var submit = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));
        var poll = await Assert.ThrowsAsync<ProtocolException>(() => client.GetJobAsync("job_1"));

        Assert.Contains(other.Address.Authority, submit.Message);
        Assert.DoesNotContain("secret", submit.Message + poll.Message);
        Assert.Equal(0, other.Connections);
    }

    private static Job Under(HostileServer server, string pollUrl) => new()
    {
        Id = "job_1",
        Status = JobStatus.Running,
        PollUrl = pollUrl.Replace("{base}", server.Address.AbsoluteUri.TrimEnd('/')).Replace("{port}", $"{server.Address.Port}"),
    };
}
