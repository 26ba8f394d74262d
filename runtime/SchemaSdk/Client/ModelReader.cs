using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads what the host says about its models, as it came.</summary>
internal sealed class ModelReader(ClientCore core, Transport transport)
{
    private static readonly Func<Answer, JsonElement> s_read = static answer => AnswerJson.Parse(answer);

    public Task<JsonElement> ListAsync(CancellationToken cancellationToken) =>
        GetAsync("/v1/models", core.Host.At("/v1/models"), null, cancellationToken);

    public Task<JsonElement> GetAsync(string modelId, CancellationToken cancellationToken) =>
        GetAsync("/v1/models/" + modelId, core.Host.OfModel(modelId), modelId, cancellationToken);

    private async Task<JsonElement> GetAsync(string path, Uri address, string? modelId, CancellationToken cancellationToken)
    {
        var call = new ReadingCall<JsonElement>(s_read)
        {
            Method = HttpMethod.Get,
            Address = address,
            Name = "GET " + path,
            ModelId = modelId,
            NeedsKey = false,
            Timeout = core.RequestTimeout,
        };
        Answer answer = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? call.Value : throw CallErrors.FromAnswer(answer);
    }
}
