using System.Net;
using System.Text.Json;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Sources;

/// <summary>The responses of a host's catalog: JSON, or that there is no such model.</summary>
internal sealed class HostAnswers(SourceAddress address, HostClient client, HostCatalog catalog) : IDisposable
{
    private readonly HostPointer[] _errors = HostPointer.Of(catalog.Host.ErrorMessage);

    public string Name => address.Name;

    /// <summary>Returns the response body, or null if the host reports that it has no such model.</summary>
    /// <exception cref="FetchException">There is no usable response.</exception>
    public async Task<ReadOnlyMemory<byte>?> GetAsync(string path, int mostBytes, CancellationToken cancellationToken)
    {
        HostResponse response = await client.GetAsync(address.At(path), mostBytes, cancellationToken);
        if (response.Status == HttpStatusCode.NotFound)
        {
            return SaysNoModel(response)
                ? null
                : throw new FetchException("the host responded with status 404, which does not come from its models API");
        }

        if (response.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            string advice = catalog.TakesKey ? $"; set {catalog.Host.KeyVariable} to your key" : ", and no key is sent there";
            throw new FetchException($"the host responded with status {(int)response.Status}{advice}")
            {
                IsUnauthorized = true,
            };
        }

        if (response.Status != HttpStatusCode.OK)
            throw new FetchException($"the host responded with status {(int)response.Status}");

        return MayBeJson(response.ContentType)
            ? response.Body
            : throw new FetchException($"the content type of the response must be JSON; it is {Shown.Text(response.ContentType!)}");
    }

    public void Dispose() => client.Dispose();

    /// <summary>True for an error in the host's format; a proxy page or another server's error does not come from the models API.</summary>
    private bool SaysNoModel(HostResponse response)
    {
        try
        {
            using JsonDocument body = JsonDocument.Parse(response.Body);
            return HostPointer.First(_errors, body.RootElement) is not null;
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
