using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using OpenAI;
using OpenAI.Images;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>
/// A submit over a handler that answers at once: checks, serialising, pace, key and reading the answer, beside <see cref="HttpClient"/>
/// by hand, which has none of the checks, and beside another vendor's client.
/// </summary>
internal static class ClientGroup
{
    private const int MostCallsOfOneClient = 90_000;

    public static IEnumerable<Comparison> Run()
    {
        var handler = new StubHandler("""
            {"job_id":"job_0123456789","status":"queued","poll_url":"/v1/jobs/job_0123456789","created_at":"2026-01-01T00:00:00Z"}
            """u8.ToArray());
        var ours = new Ours(handler);
        var byHand = new ByHand(handler);
        Job job = ours.Submit();
        byte[] body = handler.LastBody;
        PlainJob plain = byHand.Submit();
        Same.Bytes("what is sent", body, handler.LastBody);
        Same.Value("what is read", new PlainJob(job.Id!, job.Status.Text, job.PollUrl), plain);

        Timing timing = Stopwatches.Compare(() => ours.Submit(), () => byHand.Submit());
        yield return timing.As("client/http-client", 1.2, bytesBound: 1.5 * timing.TheirBytes);

        var imageHandler = new StubHandler("""{"created":1767225600,"data":[{"url":"https://files.example/1.png"}]}"""u8.ToArray());
        using var imageHttp = new HttpClient(imageHandler);
        var images = new ImageClient("gpt-image-1", new ApiKeyCredential("key"), new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(imageHttp),
            Endpoint = new Uri("https://api.example/v1"),
        });
        Timing other = Stopwatches.Compare(() => ours.Submit(), () => Generate(images));
        yield return other.As("client/openai", 1.0, bytesBound: other.TheirBytes);
    }

    private static GeneratedImage Generate(ImageClient images) =>
        images.GenerateImageAsync("sunrise over the ocean", new ImageGenerationOptions { EndUserId = "u" }).GetAwaiter().GetResult().Value;

    private sealed class Ours(StubHandler handler)
    {
        private ModelClient _client = Create(handler);
        private int _calls;

        public Job Submit()
        {
            // The pace would slow down a client that sends more in a minute than any host takes.
            if (++_calls % MostCallsOfOneClient == 0)
                _client = Create(handler);
            return _client.SubmitAsync(Samples.O3).GetAwaiter().GetResult();
        }

        private static ModelClient Create(StubHandler handler) => new(
            new ModelClientOptions { ApiKey = "key", BaseAddress = new Uri("https://api.example"), RequestsPerMinute = 100_000 }, handler, handler);
    }

    private sealed class ByHand(StubHandler handler)
    {
        private readonly HttpClient _client = new(handler)
        {
            BaseAddress = new Uri("https://api.example"),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "key") },
        };

        public PlainJob Submit() => SubmitAsync().GetAwaiter().GetResult();

        private async Task<PlainJob> SubmitAsync()
        {
            using HttpResponseMessage response =
                await _client.PostAsJsonAsync("/v1/videos/generations", Samples.PlainO3, PlainContext.Default.PlainO3);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync(PlainContext.Default.PlainJob))!;
        }
    }
}
