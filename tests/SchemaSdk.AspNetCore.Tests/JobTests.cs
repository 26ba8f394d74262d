using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SchemaSdk.Simulator;

namespace SchemaSdk.AspNetCore.Tests;

/// <summary>A browser sees jobs and outputs of the application, never the host.</summary>
public sealed class JobTests : IAsyncLifetime
{
    private SimulatedHost _host = null!;
    private WebApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"), JobDuration = TimeSpan.Zero,
        });
        _app = await WebApp.StartAsync(
            builder =>
            {
                builder.Services.AddModelClient(options =>
                {
                    options.ApiKey = "any";
                    options.BaseAddress = _host.BaseAddress;
                });
                builder.Services.AddModelClientProblemDetails();
            },
            app =>
            {
                app.UseExceptionHandler();
                app.MapPost(
                    "/videos", async (KlingO3Request request, IModelClient client) => JobView.Of(await client.SubmitAsync(request)))
                    .ValidateModelRequests();
                app.MapGet("/videos/{id}", async (string id, IModelClient client) => JobView.Of(await client.GetJobAsync(id)));
                app.MapGet(
                    "/videos/{id}/{index:int}", (string id, int index, IModelClient client) => ModelResults.Output(client, id, index));
            });
    }

    [Fact(Timeout = 60_000)]
    public async Task A_submitted_job_is_followed_to_its_video_through_the_application()
    {
        string id = (await _app.PostAsync("/videos", """{"prompt":"rain"}""")).Json.GetProperty("id").GetString()!;
        Reply job = await _app.GetAsync("/videos/" + id);
        HttpResponseMessage video = await _app.Http.GetAsync($"/videos/{id}/0", TestContext.Current.CancellationToken);

        Assert.Equal("completed", job.Json.GetProperty("status").GetString());
        Assert.Equal(1, job.Json.GetProperty("progress").GetDouble());
        Assert.Equal("video/mp4", job.Json.GetProperty("outputs")[0].GetProperty("contentType").GetString());
        Assert.DoesNotContain("http", job.Text);
        Assert.DoesNotContain("raw", job.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("video/mp4", video.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", video.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("ftyp"u8.ToArray(), (await video.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[4..8]);

        // The last byte may arrive before the file is closed.
        while (Directory.EnumerateFiles(Path.GetTempPath(), "schema-sdk-" + new string('?', 32)).Any())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_part_of_an_output_can_be_requested()
    {
        string id = (await _app.PostAsync("/videos", """{"prompt":"rain"}""")).Json.GetProperty("id").GetString()!;
        await _app.GetAsync("/videos/" + id);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/videos/{id}/0") { Headers = { Range = new RangeHeaderValue(4, 7) } };

        HttpResponseMessage part = await _app.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ftyp", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/videos/job_none/0")]
    [InlineData("/videos/%20/0")]
    [InlineData("/videos/..%5C/0")]
    [InlineData("/videos/job_none")]
    [InlineData("/videos/%20")]
    [InlineData("/videos/a%7Cb")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        (await _app.GetAsync(path)).AssertProblem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task An_output_that_does_not_exist_is_not_found(int index)
    {
        string id = (await _app.PostAsync("/videos", """{"prompt":"rain"}""")).Json.GetProperty("id").GetString()!;

        (await _app.GetAsync($"/videos/{id}/{index}")).AssertProblem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("text/html", "application/octet-stream")]
    [InlineData("image/svg+xml", "application/octet-stream")]
    [InlineData("application/json", "application/octet-stream")]
    [InlineData(null, "application/octet-stream")]
    [InlineData("image/png", "image/png")]
    [InlineData("audio/mpeg", "audio/mpeg")]
    [InlineData("VIDEO/mp4", "video/mp4")]
    public async Task Only_media_is_sent_as_what_the_host_calls_it(string? declared, string sent)
    {
        string data = Convert.ToBase64String(Encoding.UTF8.GetBytes("plain text that is no page"));
        await using WebApp app = await WebApp.StartAsync(
            _ => { },
            app => app.MapGet("/", () => ModelResults.Output(
                new ModelClient(new ModelClientOptions { ApiKey = "any" }), new JobOutput { Base64 = data, ContentType = declared })));

        HttpResponseMessage response = await app.Http.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(sent, response.Content.Headers.ContentType!.MediaType, ignoreCase: true);
        Assert.Equal(sent == "application/octet-stream", response.Content.Headers.ContentDisposition?.DispositionType == "attachment");
    }

    [Theory]
    [InlineData("queued", "queued")]
    [InlineData("dreaming", "running")]
    [InlineData("a word of the host", "running")]
    [InlineData("succeeded", "completed")]
    [InlineData("timed_out", "failed")]
    [InlineData("aborted", "cancelled")]
    public void The_status_is_one_of_five_words(string host, string shown)
    {
        Assert.Equal(shown, JobView.Of(new Job { Id = "job_1", Status = JobStatus.Parse(host) }).Status);
    }

    [Theory]
    [InlineData("the prompt was blocked", "the prompt was blocked")]
    [InlineData("see https://files.example/a?sig=1 for more", "see [address] for more")]
    [InlineData("see HTTPS://files.example/a?sig=1", "see [address]")]
    [InlineData("could not read data:image/png;base64,AAAA", "could not read [address]")]
    [InlineData("key sk-0123456789abcdef is blocked", "key […] is blocked")]
    [InlineData("signature 0123456789abcdef0123456789abcdef0123 is bad", "signature […] is bad")]
    [InlineData("two\r\nlines\u0000 \u202Eand more", "two lines and more")]
    [InlineData("", "The host gives no reason.")]
    [InlineData(null, "The host gives no reason.")]
    public void A_failure_says_nothing_that_a_browser_must_not_see(string? message, string shown)
    {
        var job = new Job { Id = "job_1", Status = JobStatus.Failed, Error = new JobError { Message = message } };

        Assert.Equal(shown, JobView.Of(job).Failure);
    }

    [Fact]
    public void A_view_holds_no_address_of_the_host()
    {
        var job = new Job
        {
            Id = "job_1",
            Status = JobStatus.Completed,
            PollUrl = "https://host.example/poll?secret",
            Raw = JsonDocument.Parse("""{"secret":1}""").RootElement,
            Result = new JobResult
            {
                Outputs = [new JobOutput { Url = new Uri("https://files.example/?secret"), ContentType = "video/mp4" }],
            },
        };

        Assert.Equal(
            """{"id":"job_1","status":"completed","progress":1,"failure":null,"outputs":"""
            + """[{"index":0,"contentType":"video/mp4","durationSeconds":null}]}""",
            JsonSerializer.Serialize(JobView.Of(job), JsonSerializerOptions.Web));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _host.DisposeAsync();
    }
}
