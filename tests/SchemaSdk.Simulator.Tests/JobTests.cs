using System.Net;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

public sealed class JobTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_submit_returns_a_queued_job()
    {
        await using TestHost host = await StartAsync();

        JsonNode job = await (await host.SubmitAsync()).JsonAsync();

        Assert.StartsWith("job_", (string?)job["job_id"]);
        Assert.Equal("queued", (string?)job["status"]);
        Assert.Equal("clip-maker", (string?)job["model"]);
        Assert.Equal("2026-01-01T00:00:00.000Z", (string?)job["created_at"]);
        Assert.Equal($"/v1/jobs/{job["job_id"]}", (string?)job["poll_url"]);
    }

    [Fact]
    public async Task A_job_goes_from_queued_over_processing_to_completed_by_the_clock()
    {
        await using TestHost host = await StartAsync();
        string id = await host.SubmitJobAsync();
        var seen = new List<(string?, double)>();

        foreach (int seconds in new[] { 0, 5, 5, 45, 44, 1 })
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            JsonNode job = await host.PollAsync(id);
            seen.Add(((string?)job["status"], (double)job["progress"]!));
        }

        Assert.Equal(
            [("queued", 0), ("queued", 0), ("processing", 0), ("processing", 0.5), ("processing", 0.989), ("completed", 1)],
            seen);
        Assert.Equal(6, Assert.Single(host.Host.Jobs).Polls);
    }

    [Fact]
    public async Task A_job_under_way_has_no_end_no_result_and_no_error()
    {
        await using TestHost host = await StartAsync();

        JsonNode job = await host.PollAsync(await host.SubmitJobAsync());

        Assert.All(["completed_at", "result", "error"], name => Assert.True(job.AsObject().ContainsKey(name) && job[name] is null));
    }

    [Fact]
    public async Task A_completed_job_has_an_end_a_file_and_a_usage()
    {
        await using TestHost host = await StartAsync();
        string id = await host.SubmitJobAsync("""{"model":"clip-maker","prompt":"x","duration":6}""");
        _clock.Advance(TimeSpan.FromSeconds(200));

        JsonNode job = await host.PollAsync(id);

        Assert.Equal("2026-01-01T00:01:40.000Z", (string?)job["completed_at"]);
        Assert.Null(job["error"]);
        JsonNode output = Assert.Single(job["result"]!["data"]!.AsArray())!;
        Assert.StartsWith(host.Host.FilesAddress.AbsoluteUri, (string?)output["url"]);
        Assert.Equal("video/mp4", (string?)output["content_type"]);
        Assert.Equal(2, (double)output["duration_seconds"]!);
        Assert.Equal("""{"billable_units":6,"billing_unit":"second"}""", job["result"]!["usage"]!.ToJsonString());
    }

    [Fact]
    public async Task A_completed_job_returns_the_same_every_time()
    {
        await using TestHost host = await StartAsync();
        string id = await host.SubmitJobAsync();
        _clock.Advance(TimeSpan.FromSeconds(100));
        JsonNode first = await host.PollAsync(id);
        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.True(JsonNode.DeepEquals(first, await host.PollAsync(id)));
    }

    [Fact]
    public async Task What_is_billed_is_the_default_where_the_request_says_nothing()
    {
        await using TestHost host = await StartAsync();
        string video = await host.SubmitJobAsync();
        string images = await host.SubmitJobAsync("""{"model":"painter","num_images":4}""", "/v1/images/generations");
        _clock.Advance(TimeSpan.FromSeconds(100));

        JsonNode madeImages = (await host.PollAsync(images))["result"]!;

        Assert.Equal(5, (int)(await host.PollAsync(video))["result"]!["usage"]!["billable_units"]!);
        Assert.Equal("""{"billable_units":4,"billing_unit":"image"}""", madeImages["usage"]!.ToJsonString());
        Assert.Equal(4, madeImages["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_job_is_forgotten_one_hour_after_its_end()
    {
        await using TestHost host = await StartAsync();
        string id = await host.SubmitJobAsync();
        _clock.Advance(TimeSpan.FromSeconds(100) + TimeSpan.FromMinutes(59));
        Assert.Equal("completed", (string?)(await host.PollAsync(id))["status"]);
        _clock.Advance(TimeSpan.FromMinutes(1));

        using HttpResponseMessage response = await host.Client.GetAsync($"/v1/jobs/{id}");

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "job_not_found");
    }

    [Fact]
    public async Task A_job_that_never_was_is_not_found()
    {
        await using TestHost host = await StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync("/v1/jobs/job_nothing");

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "job_not_found");
    }

    [Fact]
    public async Task A_job_can_be_set_to_fail_with_an_error_object()
    {
        await using TestHost host = await StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.FailJob("upstream_error", "no luck"), Behavior.FailJob("1301", "no luck"));
        string[] ids = [await host.SubmitJobAsync(), await host.SubmitJobAsync()];
        _clock.Advance(TimeSpan.FromSeconds(49));
        Assert.Equal("processing", (string?)(await host.PollAsync(ids[0]))["status"]);
        _clock.Advance(TimeSpan.FromSeconds(1));

        JsonNode failed = await host.PollAsync(ids[0]);

        Assert.Equal("failed", (string?)failed["status"]);
        Assert.Equal("2026-01-01T00:00:50.000Z", (string?)failed["completed_at"]);
        Assert.Null(failed["result"]);
        Assert.Equal("""{"message":"no luck","type":"server_error","code":"upstream_error"}""", failed["error"]!.ToJsonString());
        Assert.Equal(1301, (int)(await host.PollAsync(ids[1]))["error"]!["code"]!);
    }

    [Fact]
    public async Task A_job_can_be_set_to_fail_with_plain_text()
    {
        await using TestHost host = await StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.FailJobWithText("no luck"));
        string id = await host.SubmitJobAsync();
        _clock.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal("no luck", (string?)(await host.PollAsync(id))["error"]);
    }

    [Fact]
    public async Task The_states_that_a_job_reports_can_be_set()
    {
        await using TestHost host = await StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.JobStatuses("pending", "in_line", "running", "succeeded"));
        string id = await host.SubmitJobAsync();
        var seen = new List<string?>();
        JsonNode job = new JsonObject();

        for (int i = 0; i < 5; i++)
        {
            job = await host.PollAsync(id);
            seen.Add((string?)job["status"]);
        }

        Assert.Equal(["pending", "in_line", "running", "succeeded", "succeeded"], seen);
        Assert.NotNull(job["result"]);
        Assert.Equal("2026-01-01T00:00:00.000Z", (string?)job["completed_at"]);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync($"/v1/jobs/{id}")).StatusCode);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("error")]
    [InlineData("cancelled")]
    [InlineData("canceled")]
    public async Task A_job_that_ends_badly_by_its_states_has_an_error(string status)
    {
        await using TestHost host = await StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.JobStatuses(status));

        JsonNode job = await host.PollAsync(await host.SubmitJobAsync());

        Assert.Equal(status, (string?)job["status"]);
        Assert.NotNull(job["error"]);
        Assert.Null(job["result"]);
    }

    [Fact]
    public async Task The_same_seed_lets_the_same_share_of_jobs_fail_in_both_forms()
    {
        List<JsonNode> first = await ErrorsOfHundredAsync(seed: 1);
        List<JsonNode> second = await ErrorsOfHundredAsync(seed: 1);
        List<JsonNode> other = await ErrorsOfHundredAsync(seed: 2);

        Assert.InRange(first.Count(error => error is not null), 15, 45);
        Assert.Contains(first, error => error is JsonObject);
        Assert.Contains(first, error => error is JsonValue);
        Assert.Equal(first.Select(error => error?.ToJsonString()), second.Select(error => error?.ToJsonString()));
        Assert.NotEqual(first.Select(error => error is null), other.Select(error => error is null));
    }

    [Theory]
    [InlineData(PollUrlForm.Alternating, false, true, false)]
    [InlineData(PollUrlForm.Relative, false, false, false)]
    [InlineData(PollUrlForm.Absolute, true, true, true)]
    public async Task The_poll_address_is_relative_or_absolute(PollUrlForm form, params bool[] isAbsolute)
    {
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { Documents = Documents.All, PollUrls = form });

        foreach (bool expected in isAbsolute)
        {
            string url = (string)(await (await host.SubmitAsync()).JsonAsync())["poll_url"]!;
            Assert.Equal(expected, url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(url)).StatusCode);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task A_job_can_be_accepted_with_any_status_code(int status)
    {
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { Documents = Documents.All, SubmitStatus = status });

        Assert.Equal(status, (int)(await host.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_job_tells_what_made_it()
    {
        await using TestHost host = await StartAsync();

        string id = await host.SubmitJobAsync();

        SimulatedJob job = Assert.Single(host.Host.Jobs);
        Assert.Equal((id, "clip-maker", TestHost.Videos, TestHost.GoodRequest), (job.Id, job.Model, job.Endpoint, job.Request));
        Assert.Equal(_clock.GetUtcNow(), job.CreatedAt);
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(new SimulatedHostOptions
    {
        Documents = Documents.All,
        JobDuration = TimeSpan.FromSeconds(100),
        TimeProvider = _clock,
    });

    private static async Task<List<JsonNode>> ErrorsOfHundredAsync(int seed)
    {
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            Documents = Documents.All,
            JobDuration = TimeSpan.Zero,
            FailRate = 0.3,
            Seed = seed,
        });
        var errors = new List<JsonNode>();
        for (int i = 0; i < 100; i++)
            errors.Add((await host.PollAsync(await host.SubmitJobAsync()))["error"]!);

        return errors;
    }
}
