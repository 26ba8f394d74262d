using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the host's list of models and its documents.</summary>
internal sealed class ModelReader(Transport transport, HostAddress host, TimeSpan timeout)
{
    private static readonly Func<Response, IReadOnlyList<ListedModel>> s_readList = ModelListReader.Read;
    private static readonly Func<Response, JsonElement> s_readDocument = static response => response.ParseJson();

    public Task<IReadOnlyList<ListedModel>> ListAsync(CancellationToken cancellationToken) =>
        GetAsync(s_readList, host.Protocol.ModelsPath, null, cancellationToken);

    public Task<JsonElement> GetAsync(string modelId, CancellationToken cancellationToken) =>
        GetAsync(s_readDocument, host.Protocol.ModelPath, modelId, cancellationToken);

    private async Task<T> GetAsync<T>(Func<Response, T> read, PathTemplate? path, string? modelId, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            string what = modelId is null ? "list of models" : "documents of models";
            throw new NotSupportedByHostException($"{host.Protocol.Profile.Id} has no {what} that the client knows of; nothing was sent.");
        }

        string filled = path.Fill(modelId);
        var call = new ReadingCall<T>(read)
        {
            Method = HttpMethod.Get,
            Address = host.At(filled),
            Route = "GET " + filled,
            LooksForModel = modelId is not null,
            NeedsKey = false,
            Timeout = timeout,
        };
        Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return response.IsSuccess ? call.Value! : throw CallErrors.FromResponse(response);
    }
}
