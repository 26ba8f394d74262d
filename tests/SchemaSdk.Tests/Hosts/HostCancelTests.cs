namespace SchemaSdk.Tests;

/// <summary>The client cancels as every host wants it, and never loses the result of a job that has ended.</summary>
public class HostCancelTests
{
    public static TheoryData<string> Hosts => [.. HostTalks.All.Keys];

    public static TheoryData<string, int> Cancels =>
        [.. HostTalks.All.SelectMany(host => host.Value.Cancels.Select((_, index) => (host.Key, index)))];

    [Theory]
    [MemberData(nameof(Cancels))]
    public async Task A_host_that_can_cancel_does(string name, int index)
    {
        HostTalk talk = HostTalks.All[name];
        (string target, Step answer, JobCancellation outcome) = talk.Cancels[index];
        // The first attempt fails, and is repeated like a poll.
        Step poll = target.StartsWith("DELETE", StringComparison.Ordinal) ? talk.Polls[0] : talk.Polls[^1];
        await using HostileServer server = talk.Serve([poll], (target, Step.Status(503)), (target, answer));
        using ModelClient client = talk.For(server);
        Job job = await client.SubmitAsync(talk.Request);

        Assert.Equal(outcome, await client.CancelAsync(job).Guarded());

        SeenRequest[] sent = [.. server.Requests.Where(request => $"{request.Method} {request.Target}" == target)];
        Assert.Equal(2, sent.Length);
        Assert.All(sent, request => talk.AssertHeaders(request));
    }

    [Theory]
    [InlineData("runway", false)]
    [InlineData("luma", false)]
    [InlineData("luma", true)]
    public async Task A_job_that_has_ended_is_not_deleted(string name, bool hasFailed)
    {
        HostTalk talk = HostTalks.All[name];
        Step ended = hasFailed ? talk.Failure.Answer : talk.Polls[^1];
        await using HostileServer server = talk.Serve([ended], (talk.Cancels[0].Target, talk.Cancels[0].Answer));
        using ModelClient client = talk.For(server);
        Job job = await client.SubmitAsync(talk.Request);

        Assert.Equal(JobCancellation.TooLate, await client.CancelAsync(job).Guarded());
        Assert.Equal(JobCancellation.TooLate, await client.CancelAsync("j1").Guarded());

        Assert.Equal([talk.Submit, talk.Poll, talk.Poll], server.Requests.Select(request => $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task A_job_that_can_not_be_looked_at_is_not_deleted()
    {
        HostTalk talk = HostTalks.All["luma"];
        await using HostileServer server = talk.Serve([Step.Status(404)], (talk.Cancels[0].Target, talk.Cancels[0].Answer));
        using ModelClient client = talk.For(server);

        await Assert.ThrowsAsync<JobNotFoundException>(() => client.CancelAsync("j1").Guarded());

        Assert.Equal(talk.Poll, Assert.Single(server.Requests.Select(request => $"{request.Method} {request.Target}")));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_host_that_can_not_cancel_is_not_asked(string name)
    {
        HostTalk talk = HostTalks.All[name];
        await using HostileServer server = talk.Serve(talk.Polls);
        using ModelClient client = talk.For(server);
        if (talk.Cancels.Length > 0)
            return;

        var error = await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.CancelAsync("j1"));

        Assert.Equal(("j1", 0), (error.JobId, server.Connections));
        Assert.Contains(talk.Profile.Id, error.Message);
    }

    [Fact]
    public async Task A_refused_cancellation_of_a_running_job_is_the_hosts_error()
    {
        HostTalk talk = HostTalks.All["fal"];
        await using HostileServer server = talk.Serve([talk.Polls[1]], (talk.Cancels[0].Target, Step.Status(400, """{"detail":"not now"}""")));
        using ModelClient client = talk.For(server);
        Job job = await client.SubmitAsync(talk.Request);

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => client.CancelAsync(job).Guarded());

        Assert.Contains("not now", error.Message);
        Assert.Equal("j1", error.JobId);
    }

    [Fact]
    public async Task A_cancellation_passes_the_callers_handlers()
    {
        HostTalk talk = HostTalks.All["runway"];
        (string target, Step answer, JobCancellation outcome) = talk.Cancels[0];
        await using HostileServer server = HostTalk.Play((talk.Poll, talk.Polls[0]), (target, answer));
        ModelClientOptions options = Clients.Options(server.Address);
        options.Host = ModelHost.Of(talk.Profile);
        using var client = new ModelClient(
            options, new Passing(ModelClientHandlers.CreateApi(options)), ModelClientHandlers.CreateDownload(options), disposeHandlers: true);

        Assert.Equal(outcome, await client.CancelAsync(new Job { Id = "j1" }).Guarded());
    }

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);
}
