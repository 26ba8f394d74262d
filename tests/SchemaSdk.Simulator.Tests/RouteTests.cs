using System.Net;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

public sealed class RouteTests
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/v1")]
    [InlineData("GET", "/v1/jobs/")]
    [InlineData("POST", "/v1/files/upload")]
    [InlineData("POST", "/v1/videos/generations/")]
    public async Task An_unknown_route_answers_a_detail(string method, string path)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("""{"detail":"Not Found"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/v1/videos/generations", "POST")]
    [InlineData("DELETE", "/v1/models", "GET")]
    [InlineData("POST", "/v1/jobs/job_1", "GET")]
    public async Task A_wrong_method_is_told_the_right_one(string method, string path, string right)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal([right], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("clip-maker", "/v1/videos/generations", "video/mp4")]
    [InlineData("painter", "/v1/images/generations", "image/png")]
    [InlineData("composer", "/v1/audio/generations", "audio/wav")]
    [InlineData("sculptor", "/v1/3d/generations", "model/gltf-binary")]
    public async Task Each_endpoint_of_a_document_makes_a_job_with_its_kind_of_file(string model, string path, string contentType)
    {
        await using TestHost host = await TestHost.StartAsync();

        JsonNode job = await host.PollAsync(await host.SubmitJobAsync($$"""{"model":"{{model}}","prompt":"x"}""", path));

        JsonNode output = Assert.Single(job["result"]!["data"]!.AsArray())!;
        Assert.Equal(contentType, (string?)output["content_type"]);
        using HttpResponseMessage file = await host.Files.GetAsync((string)output["url"]!);
        Assert.Equal(contentType, file.Content.Headers.ContentType?.ToString());
        Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_transcription_ends_with_text_instead_of_files()
    {
        await using TestHost host = await TestHost.StartAsync();

        JsonNode job = await host.PollAsync(await host.SubmitJobAsync("""{"model":"listener"}""", "/v1/audio/transcriptions"));

        Assert.NotEmpty((string)job["result"]!["text"]!);
        Assert.Null(job["result"]!["data"]);
    }

    [Fact]
    public async Task An_endpoint_that_nobody_knows_makes_what_its_model_puts_out()
    {
        string document = Documents
            .Of("newcomer", "POST /v1/newest/things")
            .Replace("\"supported_parameters\"", "\"output_modalities\": [\"Image\"], \"supported_parameters\"", StringComparison.Ordinal);
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { Documents = [document], JobDuration = TimeSpan.Zero });

        JsonNode job = await host.PollAsync(await host.SubmitJobAsync("""{"model":"newcomer"}""", "/v1/newest/things"));

        Assert.Equal("image/png", (string?)job["result"]!["data"]![0]!["content_type"]);
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_of_its_own()
    {
        await using TestHost host = await TestHost.StartAsync();

        string[] ids =
        [
            (await host.Client.GetAsync("/v1/models")).Headers.GetValues("x-request-id").Single(),
            (await host.Client.GetAsync("/nowhere")).Headers.GetValues("x-request-id").Single(),
            (await host.SubmitAsync()).Headers.GetValues("x-request-id").Single(),
        ];

        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public async Task What_was_seen_is_kept_in_order()
    {
        await using TestHost host = await TestHost.StartAsync();

        await host.Client.GetAsync("/v1/models?page=2");
        string id = await host.SubmitJobAsync();
        await host.PollAsync(id);

        Assert.Equal(
            ["GET /v1/models", TestHost.Videos, $"GET /v1/jobs/{id}"],
            host.Host.Requests.Select(request => request.ToString()));
        Assert.Equal("?page=2", host.Host.Requests[0].Query);
        Assert.Equal(TestHost.GoodRequest, host.Host.Requests[1].Body);
        Assert.Equal("Bearer sk-test", host.Host.Requests[1].Headers["authorization"]);
        Assert.True(host.Host.Requests[1].CarriesKey);

        host.Host.ForgetRequests();
        Assert.Empty(host.Host.Requests);
    }

    [Fact]
    public async Task No_more_requests_are_kept_than_asked_for()
    {
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { RequestsKept = 2 });

        foreach (string path in new[] { "/1", "/2", "/3" })
            await host.Client.GetAsync(path);

        Assert.Equal(["/2", "/3"], host.Host.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Someone_can_be_told_of_every_answer()
    {
        var answered = new TaskCompletionSource<(string, int)>();
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            OnAnswered = (request, status) => answered.TrySetResult((request.ToString(), status)),
        });

        await host.Client.GetAsync("/nowhere");

        Assert.Equal(("GET /nowhere", 404), await answered.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }
}
