using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SchemaSdk.Judges;

/// <summary>What the local host says to a request's JSON, over HTTP.</summary>
internal sealed class HostVerdict(Uri address, string path = "/v1/videos/generations")
{
    private readonly HttpClient _client = new()
    {
        BaseAddress = address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "any") },
    };

    /// <summary>Why the host refuses it; none where it takes it.</summary>
    public async Task<string?> RefusalAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _client.PostAsync(path, content);
        string answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, answer);
        return response.IsSuccessStatusCode ? null : answer;
    }
}
