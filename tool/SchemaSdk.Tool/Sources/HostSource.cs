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
            return _list?.Find(id) ?? throw new FetchException($"the id {Shown.Text(id)} can't stand in an address");

        ReadOnlyMemory<byte>? body = await GetAsync(address, HostLimits.DocumentBytes, cancellationToken);
        if (body is not { } bytes)
            return _list?.Find(id);

        return DocumentText.Of(bytes.Span) ?? throw new FetchException("the answer is not UTF-8");
    }

    public void Dispose() => client.Dispose();

    /// <summary>Returns the response body, or null if the host reports that it has no such model.</summary>
    private async Task<ReadOnlyMemory<byte>?> GetAsync(Uri address, int mostBytes, CancellationToken cancellationToken)
    {
        HostResponse answer = await client.GetAsync(address, mostBytes, cancellationToken);
        if (answer.Status == HttpStatusCode.NotFound)
            return SaysNoModel(answer) ? null : throw new FetchException("the host answered 404, and not that it has no such model");

        if (answer.Status != HttpStatusCode.OK)
        {
            string why = answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? "; EMPIRIOLABS_API_KEY holds the key it asks for"
                : "";
            throw new FetchException($"the host answered {(int)answer.Status}{why}");
        }

        return MayBeJson(answer.ContentType)
            ? answer.Body
            : throw new FetchException($"the host answered {Shown.Text(answer.ContentType!)}, and JSON is expected");
    }

    /// <summary>True for an error in the host's format; a proxy page or <c>{"detail":"Not Found"}</c> says nothing about models.</summary>
    private static bool SaysNoModel(HostResponse answer)
    {
        try
        {
            using JsonDocument body = JsonDocument.Parse(answer.Body);
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
