using System.Net.Http.Headers;
using System.Net.Http.Json;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary><see cref="HttpClient"/> by hand, with System.Text.Json's generator.</summary>
internal sealed class RawPeer(HttpMessageHandler handler) : IPeer
{
    private readonly HttpClient _client = CreateClient(handler);

    /// <summary>What a client that takes an <see cref="HttpClient"/> is given.</summary>
    public static HttpClient CreateClient(HttpMessageHandler handler) => new(handler)
    {
        BaseAddress = Answers.Host,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "key") },
    };

    public object Submit() => SubmitAsync().GetAwaiter().GetResult();

    public object Poll() => _client.GetFromJsonAsync("/v1/jobs/" + Answers.JobId, PlainContext.Default.PlainJob).GetAwaiter().GetResult()!;

    public PlainJob Plain(object job) => (PlainJob)job;

    private async Task<PlainJob> SubmitAsync()
    {
        using HttpResponseMessage response = await _client.PostAsJsonAsync(
            "/v1/videos/generations",
            Samples.PlainO3,
            PlainContext.Default.PlainO3);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(PlainContext.Default.PlainJob))!;
    }
}
