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
    [InlineData("GET", "/%3Cscript%3E")]
    public async Task The_response_to_an_unknown_route_lists_the_routes(string method, string path)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        string detail = (string)(await response.JsonAsync())["detail"]!;
        Assert.StartsWith($"{method} {Uri.UnescapeDataString(path)} is not a route of this host. Its routes are GET /v1/models, ", detail);
        Assert.Contains(", POST /v1/videos/generations", detail);
    }

    [Theory]
    [InlineData("/v1/newest/things", "clip-maker", 404, "clip-maker is served at POST /v1/videos/generations, not at POST /v1/newest/things.")]
    [InlineData("/v1/images/generations", "clip-maker", 400, "clip-maker is served at POST /v1/videos/generations, not at POST /v1/images/generations.")]
    [InlineData("/v1/videos/generations", "nobody", 404, "The model 'nobody' does not exist; this host serves clip-maker, painter, composer, listener, sculptor, talker, speaker, embedder, finder.")]
    public async Task A_model_on_a_route_of_another_is_refused_with_its_own_route(string path, string model, int status, string message)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(path, $$"""{"model":"{{model}}","prompt":"x"}""");

        Assert.Equal(status, (int)response.StatusCode);
        JsonNode body = await response.JsonAsync();
        Assert.Equal(message, (string?)(body["detail"] ?? body["error"]!["message"]));
    }

    [Theory]
    [InlineData("GET", "/nowhere", "is not a route")]
    [InlineData("GET", "/files/x?signature=1", "has expired")]
    [InlineData("POST", "/files/x", "use GET or HEAD")]
    public async Task An_error_of_the_files_says_what_to_do(string method, string path, string told)
    {
        await using TestHost host = await TestHost.StartAsync();
        var address = new Uri(host.Host.FilesAddress, path);

        using HttpResponseMessage response = await host.Files.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Contains(told, (string?)(await response.JsonAsync())["detail"]);
    }

    [Theory]
    [InlineData("it's Müller's „Bär“ & co", "it's Müller's „Bär“ & co")]
    [InlineData("<script>alert(1)</script>", "\\u003Cscript\\u003Ealert(1)\\u003C/script\\u003E")]
    [InlineData("a\u001b[31mb", "a\\u001B[31mb")]
    [InlineData("a\u009b2Jb\u007f", "a\\u009B2Jb\\u007F")]
    [InlineData("a\u202eb\u2066\u2028\u200bc", "a\\u202Eb\\u2066\\u2028\\u200Bc")]
    public async Task An_error_is_readable_and_harmless_in_a_terminal_and_in_a_browser(string id, string shown)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync(new JsonObject { ["model"] = id }.ToJsonString());

        Assert.Contains($"\"The model '{shown}' does not exist", await response.Content.ReadAsStringAsync());
        Assert.Contains($"'{id}'", (string?)(await response.JsonAsync())["error"]!["message"]);
    }

    [Theory]
    [InlineData("GET", "/v1/videos/generations", "POST")]
    [InlineData("DELETE", "/v1/models", "GET")]
    [InlineData("POST", "/v1/jobs/job_1", "GET")]
    public async Task A_wrong_method_is_refused_with_the_right_one(string method, string path, string right)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal([right], response.Content.Headers.Allow);
        Assert.Equal($"{method} is not allowed at {path}; use {right}.", (string?)(await response.JsonAsync())["detail"]);
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
    public async Task Every_response_has_its_own_request_id()
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
    public async Task A_callback_gets_every_response()
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
