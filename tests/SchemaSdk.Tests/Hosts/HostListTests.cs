using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>The client reads a host's list of jobs as its profile says, and no further than it is asked and may.</summary>
public class HostListTests
{
    private const string Path = "/v1/predictions";

    private static readonly DateTimeOffset s_noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Jobs_of_all_pages_are_returned_with_what_they_are_known_by()
    {
        await using HostileServer server = Serve(
            (Path, $$"""{"next":"{host}{{Path}}?cursor=2","results":[{{Item("p3", 2)}},{{Item("p2", 1)}}]}"""),
            (Path + "?cursor=2", $$"""{"next":null,"results":[{{Item("p1", 0)}}]}"""));
        using ModelClient client = For(server);

        IReadOnlyList<ListedJob> jobs = await client.ListJobsAsync(s_noon).Guarded();

        Assert.Equal(["p3", "p2", "p1"], jobs.Select(job => job.Id));
        ListedJob first = jobs[0];
        Assert.Equal(
            (JobStatusKind.Completed, s_noon.AddMinutes(2), "a/model", "a cat"),
            (first.Status.Kind, first.CreatedAt, first.Model, first.Request.GetProperty("prompt").GetString()));
        Assert.Equal("p3", first.Raw.GetProperty("id").GetString());
        Assert.All(server.Requests, request => Assert.Equal("Bearer " + Clients.Key, request.Header("Authorization")));
    }

    [Fact]
    public async Task A_page_of_nothing_but_older_jobs_is_the_last()
    {
        await using HostileServer server = Serve(
            (Path, $$"""{"next":"{{Path}}?cursor=2","results":[{{Item("new", 5)}},{{Item("old", -1)}}]}"""),
            (Path + "?cursor=2", $$"""{"next":"{{Path}}?cursor=3","results":[{{Item("older", -2)}}]}"""));
        using ModelClient client = For(server);
        Assert.Equal("new", Assert.Single(await client.ListJobsAsync(s_noon).Guarded()).Id);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("https://evil.example/v1/predictions?cursor=2")]
    [InlineData("//evil.example/v1")]
    [InlineData("/v1/../secrets")]
    public async Task The_key_does_not_follow_a_page_to_another_host(string next)
    {
        await using HostileServer server = Serve((Path, $$"""{"next":"{{next}}","results":[{{Item("p1", 0)}}]}"""));
        using ModelClient client = For(server);
        ForeignAddressException error = await Assert.ThrowsAsync<ForeignAddressException>(() => client.ListJobsAsync(s_noon).Guarded());
        Assert.StartsWith("The next address of the list of jobs is ", error.Message);
        Assert.EndsWith("Nothing was sent there.", error.Message);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"results":null}""")]
    [InlineData("""{"results":{"a":1}}""")]
    [InlineData("nothing")]
    public async Task What_is_no_list_of_jobs_is_refused(string body)
    {
        await using HostileServer server = Serve((Path, body));
        using ModelClient client = For(server);
        await Assert.ThrowsAsync<ProtocolException>(() => client.ListJobsAsync(s_noon).Guarded());
    }

    [Theory]
    [InlineData("""{"id":"p1"}""")]
    [InlineData("""{"created_at":"2026-05-01T12:00:00Z"}""")]
    [InlineData("""{"id":"p 1?","created_at":"2026-05-01T12:00:00Z"}""")]
    [InlineData("""{"id":"p1","id":"p2","created_at":"2026-05-01T12:00:00Z"}""")]
    [InlineData("null")]
    public async Task A_job_that_could_not_be_known_again_is_left_out(string item)
    {
        await using HostileServer server = Serve((Path, $$"""{"results":[{{item}},{{Item("good", 0)}}]}"""));
        using ModelClient client = For(server);
        Assert.Equal("good", Assert.Single(await client.ListJobsAsync(s_noon).Guarded()).Id);
    }

    [Fact]
    public async Task A_list_without_end_is_refused()
    {
        int page = 0;
        await using var server = new HostileServer(_ => Step.Json($$"""{"next":"{{Path}}?cursor={{++page}}","results":[]}"""));
        using ModelClient client = For(server);
        Assert.Contains("does not end", (await Assert.ThrowsAsync<ProtocolException>(() => client.ListJobsAsync(s_noon).Guarded())).Message);
    }

    [Fact]
    public async Task A_host_without_a_list_is_not_asked()
    {
        await using HostileServer server = Serve();
        using ModelClient client = Clients.For(server);
        await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.ListJobsAsync(s_noon).Guarded());
        Assert.Empty(server.Requests);
    }

    private static string Item(string id, int minutes)
    {
        string created = s_noon.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        return $$$"""
            {"id":"{{{id}}}","status":"succeeded","created_at":"{{{created}}}","model":"a/model","input":{"prompt":"a cat"}}
            """;
    }

    private static HostileServer Serve(params (string Target, string Body)[] pages) =>
        HostTalk.Play([.. pages.Select(page => ("GET " + page.Target, Step.Json(page.Body)))]);

    private static ModelClient For(HostileServer server)
    {
        HostProfile profile = HostProfiles.Replicate;
        return Clients.For(server, change: options =>
        {
            options.Host = ModelHost.Of(profile);
            options.BaseAddress = new Uri(server.Address, "/v1");
            options.RequestsPerMinute = 60_000;
        });
    }
}
