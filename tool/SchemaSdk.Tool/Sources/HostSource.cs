using System.Net;
using System.Text.Json;
using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Sources;

/// <summary>A host: its list of models, and each model's document.</summary>
internal sealed class HostSource(SourceAddress host, HostClient client) : IModelSource
{
    private DocumentList? _list;

    public string Name => host.Name;

    public bool IsRemote => true;

    public async Task<ModelList> ListAsync(CancellationToken cancellationToken)
    {
        _list ??= DocumentList.Of(
            await GetAsync(host.List, HostLimits.ListBytes, cancellationToken)
                ?? throw new FetchException("the host has no list of models (404)"),
            "the list of models");
        return _list.Models;
    }

    public async Task<string?> FetchAsync(string id, CancellationToken cancellationToken)
    {
        if (host.OfModel(id) is not { } address)
            return _list?.Find(id) ?? throw new FetchException($"the id {Shown.Text(id)} can't be part of an address");

        ReadOnlyMemory<byte>? body = await GetAsync(address, HostLimits.DocumentBytes, cancellationToken);
        if (body is not { } bytes)
            return _list?.Find(id);

        return DocumentText.Of(bytes.Span) ?? throw new FetchException("the response is not encoded as UTF-8");
    }

    public void Dispose() => client.Dispose();

    /// <summary>Returns the response body, or null if the host reports that it has no such model.</summary>
    private async Task<ReadOnlyMemory<byte>?> GetAsync(Uri address, int mostBytes, CancellationToken cancellationToken)
    {
        HostResponse response = await client.GetAsync(address, mostBytes, cancellationToken);
        if (response.Status == HttpStatusCode.NotFound)
        {
            return SaysNoModel(response)
                ? null
                : throw new FetchException("the host responded with status 404, which does not come from its models API");
        }

        if (response.Status != HttpStatusCode.OK)
        {
            string why = response.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? $"; set {SourceFactory.KeyVariable} to your key"
                : "";
            throw new FetchException($"the host responded with status {(int)response.Status}{why}");
        }

        return MayBeJson(response.ContentType)
            ? response.Body
            : throw new FetchException($"the content type of the response must be JSON; it is {Shown.Text(response.ContentType!)}");
    }

    /// <summary>True for an error in the host's format; a proxy page or a <c>detail</c> does not come from the models API.</summary>
    private static bool SaysNoModel(HostResponse response)
    {
        try
        {
            using JsonDocument body = JsonDocument.Parse(response.Body);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("error", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool MayBeJson(string? contentType) => contentType is null
        || contentType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        || contentType.ToLowerInvariant() is "text/plain" or "application/octet-stream" or "binary/octet-stream";
}
