using System.Net;
using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>Whatever address a host gives, at any place, the key goes only to the host itself and to the hosts that its file names.</summary>
public class HostKeyTests
{
    private static readonly string[] s_foreign =
    [
        "http://127.0.0.1:{other}/x", "https://127.0.0.1:{port}/x", "http://localhost:{port}/x", "http://127.0.0.2:{port}/x",
        "http://user@127.0.0.1:{port}/x", "http://127.0.0.1:{port}@127.0.0.1:{other}/x", "http://127.0.0.1:{port}.evil.example/x",
        "//127.0.0.1:{other}/x", "/\\127.0.0.1:{other}/x", "\\\\127.0.0.1:{other}\\x", "http:\\\\127.0.0.1:{other}\\x", "/a/../x", "/%2e%2e/x",
        "file:///x", "x", "", "https://elsewhere.example/x", "https://queue.fal.run/x",
    ];

    public static TheoryData<string, string> Foreign =>
        [.. from place in (string[])["poll", "result", "cancel"] from address in s_foreign select (place, address)];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task No_address_of_a_job_gets_the_key_elsewhere(string place, string address)
    {
        await using var other = new HostileServer(Step.Json("{}"));
        HostTalk talk = HostTalks.All["fal"];
        await using HostileServer home = HostTalk.Play((talk.Poll, talk.Polls[^1]));
        using ModelClient client = talk.For(home);
        string url = address.Replace("{port}", $"{home.Address.Port}").Replace("{other}", $"{other.Address.Port}");
        string poll = talk.Poll[4..];
        var job = new Job
        {
            Id = "j1", PollUrl = place == "poll" ? url : poll, ResultUrl = place == "result" ? url : "/r", CancelUrl = place == "cancel" ? url : "/c",
        };

        var error = await Assert.ThrowsAsync<ForeignAddressException>(() => place == "cancel" ? client.CancelAsync(job) : client.WaitAsync(job));

        Assert.Equal("j1", error.JobId);
        Assert.Contains($"The {place} address of job j1", error.Message);
        Assert.Equal(0, other.Connections);
        Assert.Equal(place == "result" ? 1 : 0, home.Requests.Count);
    }

    [Theory]
    [InlineData("https://api.eu1.bfl.ai/v1/get_result?id=j1", true)]
    [InlineData("https://API.US1.bfl.ai/v1/get_result?id=j1", true)]
    [InlineData("https://api.bfl.ai/v1/get_result?id=j1", true)]
    [InlineData("http://api.eu1.bfl.ai/v1/get_result?id=j1", false)]
    [InlineData("https://api.eu1.bfl.ai:8443/v1/get_result?id=j1", false)]
    [InlineData("https://user@api.eu1.bfl.ai/v1/get_result?id=j1", false)]
    [InlineData("https://api.eu2.bfl.ai/v1/get_result?id=j1", false)]
    [InlineData("https://x.api.eu1.bfl.ai/v1/get_result?id=j1", false)]
    [InlineData("https://api.eu1.bfl.ai.evil.example/v1/get_result?id=j1", false)]
    public async Task A_further_host_gets_the_key_by_its_exact_name_over_https_alone(string url, bool isAllowed)
    {
        var api = new Recorder("""{"id":"j1","status":"Ready","result":{"sample":"https://files.example/a.png"}}""");
        using var client = new ModelClient(Options(HostProfiles.Bfl), api, new Recorder(""));
        var job = new Job { Id = "j1", PollUrl = url };

        Exception? error = await Record.ExceptionAsync(() => client.WaitAsync(job).Guarded());

        Assert.Equal(isAllowed, error is null);
        Assert.Equal(isAllowed ? [(new Uri(url).AbsoluteUri, Clients.Key)] : [], api.Seen);
    }

    [Fact]
    public async Task A_gateway_shares_no_key_with_the_further_hosts_of_the_host_behind_it()
    {
        var api = new Recorder("{}");
        ModelClientOptions options = Options(HostProfiles.Bfl);
        options.BaseAddress = new Uri("https://gateway.example");
        using var client = new ModelClient(options, api, new Recorder(""));

        await Assert.ThrowsAsync<ForeignAddressException>(
            () => client.WaitAsync(new Job { Id = "j1", PollUrl = "https://api.eu1.bfl.ai/v1/get_result?id=j1" }));

        Assert.Empty(api.Seen);
    }

    [Theory]
    [InlineData("{home}/v1/videos/j1/content", true)]
    [InlineData("{home}/v1/videos/j1/content?index=1", true)]
    [InlineData("/v1/videos/j1/content", true)]
    [InlineData("{home}/v1/videos/j1/other", false)]
    [InlineData("{home}/v1/videos/a/b/content", false)]
    [InlineData("{home}/v1/videos/../content", false)]
    [InlineData("{home}/v1/videos/%2e%2e/content", false)]
    [InlineData("{other}/v1/videos/j1/content", false)]
    public async Task An_output_gets_the_key_only_at_the_hosts_own_address_of_outputs(string url, bool hasKey)
    {
        await using var home = new HostileServer(Step.File("the film"));
        await using var other = new HostileServer(Step.File("the film"));
        HostTalk talk = HostTalks.All["openai"];
        using ModelClient client = talk.For(home);
        string address = url.Replace("{home}", home.Address.AbsoluteUri.TrimEnd('/')).Replace("{other}", other.Address.AbsoluteUri.TrimEnd('/'));
        using var stream = new MemoryStream();

        await client.DownloadAsync(new JobOutput { Url = new Uri(address, UriKind.RelativeOrAbsolute) }, stream);

        SeenRequest request = Assert.Single(home.Requests.Concat(other.Requests));
        Assert.Equal(hasKey ? "Bearer " + Clients.Key : null, request.Header("Authorization"));
        Assert.Equal("the film".Length, stream.Length);
    }

    [Fact]
    public async Task A_redirect_of_an_output_never_carries_the_key()
    {
        await using var files = new HostileServer(Step.File("the film"));
        HostileServer? home = null;
        await using (home = new HostileServer(request => request.Target.Contains("first")
            ? Step.Status(302, headers: $"Location: {home!.Address}v1/videos/second/content\r\n")
            : Step.Status(302, headers: $"Location: {files.Address}a.mp4\r\n")))
        {
            using ModelClient client = HostTalks.All["openai"].For(home);
            using var stream = new MemoryStream();

            await client.DownloadAsync(new JobOutput { Url = new Uri(home.Address, "/v1/videos/first/content") }, stream);

            Assert.Equal(["Bearer " + Clients.Key, null], home.Requests.Select(request => request.Header("Authorization")));
            Assert.Null(Assert.Single(files.Requests).Header("Authorization"));
        }
    }

    [Theory]
    [InlineData("poll")]
    [InlineData("result")]
    [InlineData("cancel")]
    public async Task A_redirect_of_a_request_is_not_followed(string place)
    {
        await using var other = new HostileServer(Step.Json("{}"));
        Step redirect = Step.Status(307, headers: $"Location: {other.Address}x\r\n");
        HostTalk talk = HostTalks.All["fal"];
        await using HostileServer home = HostTalk.Play(
            (talk.Poll, place == "poll" ? redirect : talk.Polls[^1]), ("GET /r", redirect), ("PUT /c", redirect));
        using ModelClient client = talk.For(home);
        var job = new Job { Id = "j1", PollUrl = talk.Poll[4..], ResultUrl = "/r", CancelUrl = "/c" };

        await Assert.ThrowsAsync<ProtocolException>(
            () => place == "cancel" ? client.CancelAsync(job).Guarded() : client.GetJobAsync(job).Guarded());

        Assert.Equal(0, other.Connections);
    }

    private static ModelClientOptions Options(HostProfile profile) => new()
    {
        Host = ModelHost.Of(profile), ApiKey = Clients.Key, TimeProvider = new SkippingTimeProvider(), RequestTimeout = TimeSpan.FromMinutes(5),
    };

    /// <summary>Answers everything alike, and notes where the key went.</summary>
    private sealed class Recorder(string answer) : HttpMessageHandler
    {
        public List<(string Address, string Key)> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add((request.RequestUri!.AbsoluteUri, request.Headers.TryGetValues("x-key", out IEnumerable<string>? keys) ? keys.Single() : ""));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(answer, System.Text.Encoding.UTF8, "application/json"),
            });
        }
    }
}
