using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the host's list of models and its documents.</summary>
internal sealed class ModelReader(Transport transport, HostAddress host, TimeSpan timeout)
{
    private static readonly Func<Response, IReadOnlyList<ListedModel>> s_readList = ModelListReader.Read;
    private static readonly Func<Response, JsonElement> s_readDocument = static response => response.ParseJson();

    public Task<IReadOnlyList<ListedModel>> ListAsync(CancellationToken cancellationToken) =>
        GetAsync(s_readList, "GET /v1/models", host.At("/v1/models"), null, cancellationToken);

    public Task<JsonElement> GetAsync(string modelId, CancellationToken cancellationToken) =>
        GetAsync(s_readDocument, "GET /v1/models/", host.OfModel(modelId), modelId, cancellationToken);

    private async Task<T> GetAsync<T>(
        Func<Response, T> read, string route, Uri address, string? modelId, CancellationToken cancellationToken)
    {
        var call = new ReadingCall<T>(read)
        {
            Method = HttpMethod.Get,
            Address = address,
            Route = route,
            ModelId = modelId,
            NeedsKey = false,
            Timeout = timeout,
        };
        Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return response.IsSuccess ? call.Value! : throw CallErrors.FromResponse(response);
    }
}
