using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads the key that a request carries, whatever its characters; the typed header property accepts only some.</summary>
internal static class SentKey
{
    private const string Scheme = "Bearer ";

    public static string? Of(HttpRequestMessage? request) =>
        request?.Headers.NonValidated.TryGetValues("Authorization", out HeaderStringValues values) == true
            && values.ToString() is var value && value.StartsWith(Scheme, StringComparison.Ordinal)
            ? value[Scheme.Length..]
            : null;

    /// <summary>Returns the address of a request without secrets: the host chooses the poll address, which may contain the key.</summary>
    public static string HideIn(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
            return "";
        string shown = SafeAddress.Of(address);
        return Of(request) is { } secret ? new SecretText(secret).Hide(shown) : shown;
    }
}
