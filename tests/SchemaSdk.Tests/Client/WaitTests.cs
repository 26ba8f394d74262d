namespace SchemaSdk.Tests;

public class WaitTests
{
    private const string Result = ""","result":{"data":[{"url":"https://files.example/a.mp4?sig=1","content_type":"video/mp4","duration_seconds":6}],"usage":{"billable_units":6,"billing_unit":"second"}}""";

    [Fact]
    public async Task A_job_is_followed_to_its_result_with_progress()
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("queued")),
            Step.Json(Clients.Job("queued")),
            Step.Json(Clients.Job("processing", ""","progress":0.4""")),
            Step.Json(Clients.Job("succeeded", ""","completed_at":"2026-01-01T00:01:00Z" """ + Result)));
        using ModelClient client = Clients.For(server);
        var progress = new Recorder<JobProgress>();

        JobResult result = await client.RunAsync(new TestRequest(), wait: new WaitOptions { Progress = progress });

        Assert.Equal(["POST", "GET", "GET", "GET"], server.Requests.Select(request => request.Method));
        Assert.Equal("""{"model":"test-model"}""", server.Requests[0].Text);
        Assert.Equal([0, 0.4, 1], progress.Seen.Select(seen => seen.Fraction));
        JobOutput output = Assert.Single(result.Outputs);
        Assert.Equal("https://files.example/a.mp4?sig=1", output.Url!.AbsoluteUri);
        Assert.Equal("https://files.example/a.mp4", output.ToString());
        Assert.Equal("video/mp4", output.ContentType);
        Assert.Equal(6, output.DurationSeconds);
        Assert.Equal((6m, "second"), (result.Usage!.BillableUnits, result.Usage.BillingUnit));
    }

    [Fact]
    public async Task A_status_that_nobody_knows_is_kept_and_counts_as_under_way()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("Rendering-2")), Step.Json(Clients.Job("completed", Result)));
        using ModelClient client = Clients.For(server);
        var progress = new Recorder<JobProgress>();

        await client.WaitAsync("job_1", new WaitOptions { Progress = progress });

        Assert.Equal(JobStatusKind.Unknown, progress.Seen[0].Status.Kind);
        Assert.Equal("Rendering-2", progress.Seen[0].Status.Text);
    }

    [Theory]
    [InlineData("failed", ""","error":{"message":"bad prompt","type":"x","code":17}""", "17", "bad prompt")]
    [InlineData("error", ""","error":{"message":"bad prompt","code":"moderation"}""", "moderation", "bad prompt")]
    [InlineData("failed", ""","error":"it broke" """, null, "it broke")]
    [InlineData("canceled", "", null, "no reason")]
    [InlineData("cancelled", ""","error":null""", null, "no reason")]
    public async Task A_job_that_ends_badly_says_why(string status, string rest, string? code, string text)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job(status, rest)));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.WaitAsync("job_1"));

        Assert.Equal("job_1", error.JobId);
        Assert.Equal(code, error.ErrorCode);
        Assert.Contains(text, error.Message);
        Assert.Equal(status, error.Job.Status.Text);
    }

    [Fact]
    public async Task Pauses_between_polls_grow_up_to_the_interval()
    {
        Step running = Step.Json(Clients.Job("running"));
        await using var server = new HostileServer(
            running, running, running, running, running, running, running, running, running, Step.Json(Clients.Job("completed")));
        var clock = new SkippingTimeProvider();
        using ModelClient client = Clients.For(server, clock);

        await client.WaitAsync("job_1");

        TimeSpan[] pauses = [.. clock.Pauses.Where(pause => pause >= TimeSpan.FromMilliseconds(100))];
        Assert.Equal(TimeSpan.FromMilliseconds(500), pauses[0]);
        Assert.Equal(TimeSpan.FromMilliseconds(750), pauses[1]);
        Assert.Equal(TimeSpan.FromSeconds(5), pauses[^1]);
        Assert.Equal(9, pauses.Length);
    }

    [Fact]
    public async Task A_wait_that_times_out_tells_the_job_and_how_it_was()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("running")));
        var clock = new ManualTimeProvider();
        using ModelClient client = Clients.For(server, clock);
        var asked = new Signal<JobProgress>();

        Task<JobResult> wait = client.WaitAsync("job_1", new WaitOptions { Timeout = TimeSpan.FromSeconds(90), Progress = asked });
        await asked.Came.Guarded();
        clock.Advance(TimeSpan.FromSeconds(89));
        Assert.False(wait.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<WaitTimeoutException>(wait.Guarded);
        Assert.Equal("job_1", error.JobId);
        Assert.Equal("running", error.LastSeen?.Status.Text);
    }

    [Fact]
    public async Task Watching_shows_each_change_once_and_ends_with_the_job()
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("queued")),
            Step.Json(Clients.Job("running", ""","progress":0.5""")), Step.Json(Clients.Job("running", ""","progress":0.5""")),
            Step.Json(Clients.Job("failed")));
        using ModelClient client = Clients.For(server);
        var seen = new List<string>();

        await foreach (Job job in client.WatchAsync("job_1"))
            seen.Add(job.Status.Text);

        Assert.Equal(["queued", "running", "failed"], seen);
    }

    [Fact]
    public async Task Another_client_waits_for_a_job_by_its_id()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("completed", Result)));
        string id;
        using (ModelClient first = Clients.For(server))
            id = (await first.SubmitAsync(new TestRequest())).Id!;
        using ModelClient second = Clients.For(server);

        JobResult result = await second.WaitAsync(id);

        Assert.Single(result.Outputs);
        Assert.Equal("/v1/jobs/job_1", server.Requests[1].Target);
    }

    [Fact]
    public async Task A_job_that_has_ended_is_not_asked_for_again()
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("completed", ""","completed_at":"2026-01-01T01:01:01+01:00" """ + Result)));
        using ModelClient client = Clients.For(server);
        Job job = await client.GetJobAsync("job_1");
        Assert.Equal(ManualTimeProvider.Start + TimeSpan.FromSeconds(61), job.CompletedAt);

        JobResult result = await client.WaitAsync(job);

        Assert.Same(job.Result, result);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("../keys")]
    [InlineData("a/.")]
    [InlineData("a\\b")]
    [InlineData("a%2fb")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a b")]
    [InlineData("a\r\nb")]
    [InlineData("ä")]
    public async Task An_id_that_could_lead_elsewhere_is_refused_before_anything_is_sent(string id)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<ArgumentException>(async () => await client.WaitAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.GetJobAsync(new string('x', 257)));

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("wan/abc", "wan%2Fabc")]
    [InlineData("aGVsbG8=", "aGVsbG8%3D")]
    [InlineData("//8+/w==", "%2F%2F8%2B%2Fw%3D%3D")]
    [InlineData("eu:job_1", "eu:job_1")]
    [InlineData("a@b;c,d!", "a%40b%3Bc%2Cd%21")]
    [InlineData("...", "...")]
    public async Task An_id_is_one_segment_of_the_path_whatever_it_holds(string id, string segment)
    {
        await using var server = new HostileServer(
            Step.Json($$"""{"job_id":"{{id}}","status":"queued"}"""),
            Step.Json($$"""{"job_id":"{{id}}","status":"completed"{{Result}}}"""));
        using ModelClient client = Clients.For(server);

        Job job = await client.SubmitAsync(new TestRequest());
        await client.WaitAsync(id);

        Assert.Equal(id, job.Id);
        Assert.Equal("/v1/jobs/" + segment, server.Requests[1].Target);
    }
}
