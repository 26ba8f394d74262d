using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads the key that a request to a host carries, whatever its characters; typed header properties accept only some.</summary>
internal sealed class SentKey(ModelHost host)
{
    public string? Of(HttpRequestMessage? request) =>
        request?.Headers.NonValidated.TryGetValues(host.ApiKeyHeader, out HeaderStringValues values) == true
            && values.ToString() is var value && value.StartsWith(host.ApiKeyPrefix, StringComparison.Ordinal)
            ? value[host.ApiKeyPrefix.Length..]
            : null;

    /// <summary>Returns the address of a request without secrets: the host chooses the poll address, which may contain the key.</summary>
    public string HideIn(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
            return "";
        string shown = SafeAddress.Of(address);
        return Of(request) is { } secret ? new SecretText(secret).Hide(shown) : shown;
    }
}
