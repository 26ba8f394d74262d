using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests;

public class SubmitTests
{
    [Fact]
    public async Task A_submit_sends_the_request_with_the_key_and_a_name()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued", ""","poll_url":"/v1/jobs/job_1" """)));
        using ModelClient client = Clients.For(server);

        Job job = await client.SubmitAsync(new TestRequest());

        SeenRequest request = Assert.Single(server.Requests);
        Assert.Equal("/v1/videos/generations", request.Target);
        Assert.Equal("Bearer " + Clients.Key, request.Header("Authorization"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.StartsWith("SchemaSdk/", request.Header("User-Agent"));
        Assert.Null(request.Header("Cookie"));
        Assert.Equal(("job_1", JobStatus.Queued, "/v1/jobs/job_1"), (job.Id, job.Status, job.PollUrl));
        Assert.Equal(ManualTimeProvider.Start, job.CreatedAt);
    }

    [Theory]
    [InlineData("", "/v1/videos/generations")]
    [InlineData("/", "/v1/videos/generations")]
    [InlineData("/gateway", "/gateway/v1/videos/generations")]
    [InlineData("/gateway/", "/gateway/v1/videos/generations")]
    public async Task The_base_address_may_have_a_path_and_a_slash(string path, string target)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(
            server,
            change: options => options.BaseAddress = new Uri(server.Address.AbsoluteUri.TrimEnd('/') + path));

        await client.SubmitAsync(new TestRequest());

        Assert.Equal(target, server.Requests[0].Target);
    }

    [Theory]
    [InlineData("POST /v1/images/generations")]
    [InlineData("/v1/images/generations")]
    public async Task Another_endpoint_can_be_chosen(string endpoint)
    {
        await using var server = new HostileServer(Step.Json("""{"data":[{"b64_json":"aGk="},{"url":"https://files.example/b.png"}]}"""));
        using ModelClient client = Clients.For(server);

        Job job = await client.SubmitAsync(new TestRequest(), new SubmitOptions { Endpoint = endpoint });
        JobResult result = await client.WaitAsync(job);

        Assert.Equal("/v1/images/generations", server.Requests[0].Target);
        Assert.Null(job.Id);
        Assert.Equal(JobStatus.Completed, job.Status);
        Assert.Equal("aGk=", result.Outputs[0].Base64);
        Assert.Equal("https://files.example/b.png", result.Outputs[1].Url!.AbsoluteUri);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("https://elsewhere.example/v1/x")]
    [InlineData("//elsewhere.example/v1/x")]
    [InlineData("/v1/../admin")]
    [InlineData("/v1/agents/{task_id}")]
    [InlineData("/v1/{id}")]
    [InlineData("/v1/{model")]
    [InlineData("/v1/model}")]
    [InlineData("/v1/}model{")]
    [InlineData("/v1/{{model}}")]
    [InlineData(".elsewhere.example/{model}")]
    [InlineData("@elsewhere.example/{model}")]
    [InlineData("//elsewhere.example/{model}")]
    [InlineData("/v1/../admin/{model}")]
    [InlineData("/v1/{model}?y=1")]
    [InlineData("GET /v1/jobs")]
    [InlineData("/v1/x?y=1")]
    [InlineData("")]
    public async Task An_endpoint_that_leads_elsewhere_is_refused(string endpoint)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(new TestRequest(), new SubmitOptions { Endpoint = endpoint }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync("our-model", [], new SubmitOptions { Endpoint = endpoint }));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_model_has_its_place_in_an_endpoint_of_the_callers()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);
        var options = new SubmitOptions { Endpoint = "POST /v1/run/{model}/now" };

        await client.SubmitAsync(new TestRequest(), options);
        await client.SubmitAsync("owner/name", [], options);

        Assert.Equal(["/v1/run/test-model/now", "/v1/run/owner/name/now"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_direct_answer_of_bytes_is_a_completed_job()
    {
        await using var server = new HostileServer(Step.Status(200, "RIFF....", contentType: "audio/wav"));
        using ModelClient client = Clients.For(server);

        Job job = await client.SubmitAsync(
            "tts-1",
            new JsonObject { ["input"] = "hello" },
            new SubmitOptions { Endpoint = "/v1/audio/speech:stream" });

        Assert.Equal("""{"model":"tts-1","input":"hello"}""", server.Requests[0].Text);
        Assert.Null(job.Id);
        Assert.Equal("RIFF....", System.Text.Encoding.ASCII.GetString(job.Result!.Bytes!.Value.Span));
        Assert.Equal("audio/wav", job.Result.ContentType);
    }

    [Fact]
    public async Task A_direct_answer_of_JSON_is_kept_as_it_came()
    {
        await using var server = new HostileServer(Step.Json("""{"id":"chat_1","choices":[{"message":{"content":"hi"}}]}"""));
        using ModelClient client = Clients.For(server);

        Job job = await client.SubmitAsync("chat-1", [], new SubmitOptions { Endpoint = "/v1/chat/completions" });

        Assert.Null(job.Id);
        Assert.Empty(job.Result!.Outputs);
        Assert.Equal("hi", job.Result.Raw.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
        Assert.Equal(JsonValueKind.Object, job.Raw.ValueKind);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a//b")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task A_model_id_that_is_none_is_refused(string modelId)
    {
        using var client = new ModelClient(Clients.Options(new Uri("http://127.0.0.1:9")));

        await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(modelId, []));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.GetModelAsync(modelId));
    }

    [Fact]
    public async Task Model_ids_with_slashes_and_colons_are_escaped_by_part()
    {
        await using var server = new HostileServer(Step.Json("{}"));
        using ModelClient client = Clients.For(server);

        await client.GetModelAsync("maker/model-1.5:eu");

        Assert.Equal("/v1/models/maker/model-1.5%3Aeu", server.Requests[0].Target);
    }

    [Fact]
    public async Task An_invalid_request_is_refused_with_every_violation_and_nothing_is_sent()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.SubmitAsync(new TestRequest { Duration = 20, Prompt = "longer than ten" }));

        Assert.Equal(["SSDK1001", "SSDK1002"], error.Report.Errors.Select(e => e.Code));
        Assert.All(error.Report.Errors, e => Assert.Contains(e.Message, error.Message));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_hook_knows_the_job_first_and_its_fault_does_not_lose_it()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        JobSubmitted? told = null;
        using ModelClient client = Clients.For(server, change: options => options.OnSubmitted = submitted =>
        {
            told = submitted;
            throw new InvalidOperationException("full");
        });
        var request = new TestRequest();

        var error = await Assert.ThrowsAsync<HookFailedException>(() => client.SubmitAsync(request, new SubmitOptions { Tag = "row 7" }));

        Assert.Equal("job_1", error.JobId);
        Assert.Equal(new JobSubmitted { JobId = "job_1", ModelId = request.Describe().Id, Request = request, Tag = "row 7" }, told);
    }

    [Fact]
    public async Task A_torn_answer_that_already_told_the_job_gives_its_id()
    {
        await using var server = new HostileServer(
            Step.Torn(200, """{"job_id":"job_77","status":"que""", 500, headers: "X-Request-Id: req-5\r\n"));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(("job_77", "req-5", 200), (error.JobId, error.RequestId, error.StatusCode));
        Assert.StartsWith("""{"job_id":"job_77""", error.ResponseExcerpt);
    }

    [Fact]
    public async Task An_error_tells_status_request_code_and_the_first_500_characters()
    {
        string page = "<html>" + new string('ü', 2000);
        await using var server = new HostileServer(Step.Status(500, page, "X-Request-Id: req-9\r\n", "text/html"));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal((500, "req-9"), (error.StatusCode, error.RequestId));
        Assert.Equal(page[..500], error.ResponseExcerpt);
        Assert.Contains("billed", error.Message);
    }
}
