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
}
