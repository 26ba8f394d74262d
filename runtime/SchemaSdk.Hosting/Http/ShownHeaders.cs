using System.Net.Http.Headers;
using System.Text;

namespace SchemaSdk;

/// <summary>The response headers that may be logged; all others are omitted.</summary>
internal static class ShownHeaders
{
    private const int MaxLength = 128;

    private static readonly string[] s_shown =
    [
        "Content-Length", "Content-Range", "Content-Type", "Date", "Retry-After",
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id",
    ];

    public static string Of(HttpResponseMessage response, SentKey key)
    {
        var text = new StringBuilder();
        // The host may echo anything in any header, including the key.
        string? secret = key.Of(response.RequestMessage);
        foreach (string name in s_shown)
        {
            if (Find(response, name) is not { } value || MayHold(value, secret))
                continue;
            if (text.Length > 0)
                text.Append("; ");
            text.Append(name).Append(": ");
            foreach (char character in value.AsSpan(0, Math.Min(value.Length, MaxLength)))
                text.Append(char.IsControl(character) ? '?' : character);
        }

        return text.ToString();
    }

    // When there is no key to compare with, as for downloads, only a number is certain not to contain it.
    private static bool MayHold(string value, string? secret) =>
        secret is null ? value.AsSpan().ContainsAnyExceptInRange('0', '9') : new SecretText(secret).Holds(value);

    private static string? Find(HttpResponseMessage response, string name) =>
        Find(response.Headers.NonValidated, name) ?? Find(response.Content.Headers.NonValidated, name);

    private static string? Find(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;
}
