using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the host's model list and documents, unmodified.</summary>
internal sealed class ModelReader(Transport transport, HostAddress host, TimeSpan timeout)
{
    private static readonly Func<Response, JsonElement> s_read = static answer => answer.ParseJson();

    public Task<JsonElement> ListAsync(CancellationToken cancellationToken) =>
        GetAsync("GET /v1/models", host.At("/v1/models"), null, cancellationToken);

    public Task<JsonElement> GetAsync(string modelId, CancellationToken cancellationToken) =>
        GetAsync("GET /v1/models/", host.OfModel(modelId), modelId, cancellationToken);

    private async Task<JsonElement> GetAsync(string route, Uri address, string? modelId, CancellationToken cancellationToken)
    {
        var call = new ReadingCall<JsonElement>(s_read)
        {
            Method = HttpMethod.Get,
            Address = address,
            Route = route,
            ModelId = modelId,
            NeedsKey = false,
            Timeout = timeout,
        };
        Response answer = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? call.Value : throw CallErrors.FromAnswer(answer);
    }
}
