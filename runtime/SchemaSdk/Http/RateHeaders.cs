using System.Globalization;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads how long the host asks to wait, in every form that may come.</summary>
internal static class RateHeaders
{
    /// <summary>A number of this size is a moment, not a length of time.</summary>
    private const long UnixTimeBegins = 1_000_000_000;

    /// <summary><c>Retry-After</c> as seconds or as an HTTP date; <see langword="null"/> when absent or nonsense.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (First(headers, "Retry-After") is not { } text)
            return null;
        if (Seconds(text) is { } seconds)
            return seconds;
        return DateTimeOffset.TryParseExact(
            text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? Until(moment, now)
            : null;
    }

    /// <summary>The time until the host's window begins anew, when it says that nothing is left of this one.</summary>
    public static TimeSpan? UntilReset(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (First(headers, "X-RateLimit-Remaining") is not "0" || First(headers, "X-RateLimit-Reset") is not { } text)
            return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number < UnixTimeBegins)
            return Seconds(text);
        return number <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? Until(DateTimeOffset.FromUnixTimeSeconds(number), now) : null;
    }

    private static TimeSpan Until(DateTimeOffset moment, DateTimeOffset now) => moment > now ? moment - now : TimeSpan.Zero;

    // More digits than a number holds still mean 'very long', not nonsense.
    private static TimeSpan? Seconds(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(int.MaxValue);
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString().Trim() : null;
}
