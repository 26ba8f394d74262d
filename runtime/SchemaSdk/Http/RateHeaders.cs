using System.Globalization;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads how long the host asks to wait, in every form that may come.</summary>
internal static class RateHeaders
{
    /// <summary>A number of this size is a moment, not a length of time.</summary>
    private const long UnixTimeBegins = 1_000_000_000;

    private static readonly double s_unixTimeEnds = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>
    /// <c>Retry-After</c> as seconds, also with a fraction, or as an HTTP date in each of the three forms of RFC 9110, 5.6.7;
    /// <see langword="null"/> when absent or nonsense.
    /// </summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (First(headers, "Retry-After") is not { } text)
            return null;
        if (Number(text) is { } seconds)
            return Length(seconds);
        return RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? condition) && condition.Date is { } moment
            ? Until(moment, now)
            : null;
    }

    /// <summary>The time until the host's window begins anew, when it says that nothing is left of this one.</summary>
    public static TimeSpan? UntilReset(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (First(headers, "X-RateLimit-Remaining") is not "0" || First(headers, "X-RateLimit-Reset") is not { } text
            || Number(text) is not { } number)
            return null;
        if (number < UnixTimeBegins)
            return Length(number);
        return number < s_unixTimeEnds ? Until(DateTimeOffset.UnixEpoch.AddSeconds(number), now) : null;
    }

    private static TimeSpan Until(DateTimeOffset moment, DateTimeOffset now) => moment > now ? moment - now : TimeSpan.Zero;

    // More digits than a number holds still mean 'very long', not nonsense.
    private static TimeSpan Length(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));

    private static double? Number(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0])
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    // Of a header that came several times, as from a proxy too, the first counts.
    private static string? First(HttpResponseHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
            return null;
        foreach (string value in values)
            return value.Trim();
        return null;
    }
}
