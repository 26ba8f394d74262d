using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

/// <summary>A host with every document, and a client that sends a key.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string Videos = "POST /v1/videos/generations";
    public const string GoodRequest = """{"model":"clip-maker","prompt":"a sunrise"}""";

    private TestHost(SimulatedHost host)
    {
        Host = host;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.BaseAddress };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-test");
        Files = new HttpClient();
    }

    public SimulatedHost Host { get; }

    public HttpClient Client { get; }

    /// <summary>A client that holds no key.</summary>
    public HttpClient Files { get; }

    public static async Task<TestHost> StartAsync(SimulatedHostOptions? options = null) =>
        new(await SimulatedHost.StartAsync(options ?? new SimulatedHostOptions { Documents = Documents.All, JobDuration = TimeSpan.Zero }));

    public Task<HttpResponseMessage> PostAsync(string path, string body, string contentType = "application/json") =>
        Client.PostAsync(path, new StringContent(body, Encoding.UTF8, contentType));

    public Task<HttpResponseMessage> SubmitAsync(string body = GoodRequest) => PostAsync("/v1/videos/generations", body);

    public async Task<string> SubmitJobAsync(string body = GoodRequest, string path = "/v1/videos/generations")
    {
        using HttpResponseMessage response = await PostAsync(path, body);
        return (string)(await response.JsonAsync())["job_id"]!;
    }

    public async Task<JsonNode> PollAsync(string jobId)
    {
        using HttpResponseMessage response = await Client.GetAsync($"/v1/jobs/{jobId}");
        return await response.JsonAsync();
    }

    /// <summary>Runs a job to its end and gives the address of its first output.</summary>
    public async Task<Uri> MakeFileAsync(string body = GoodRequest, string path = "/v1/videos/generations")
    {
        JsonNode job = await PollAsync(await SubmitJobAsync(body, path));
        return new Uri((string)job["result"]!["data"]![0]!["url"]!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Files.Dispose();
        await Host.DisposeAsync();
    }
}
