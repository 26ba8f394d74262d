using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>The key that a request carries, whatever characters it has; the header's own reader takes only some.</summary>
internal static class SentKey
{
    private const string Scheme = "Bearer ";

    public static string? Of(HttpRequestMessage? request) =>
        request?.Headers.NonValidated.TryGetValues("Authorization", out HeaderStringValues values) == true
            && values.ToString() is var value && value.StartsWith(Scheme, StringComparison.Ordinal)
            ? value[Scheme.Length..]
            : null;

    /// <summary>
    /// The address of a request without what may be secret in it: where to poll is the host's word, which may hold the key.
    /// </summary>
    public static string HideIn(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
            return "";
        string shown = SafeAddress.Of(address);
        return Of(request) is { } secret ? new SecretText(secret).Hide(shown) : shown;
    }
}
