using System.Globalization;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads the few response headers that matter; malformed values are tolerated.</summary>
internal static class ResponseHeaders
{
    private const int MaxRequestIdLength = 128;

    /// <summary>Numbers from here on are Unix timestamps, smaller ones are seconds.</summary>
    private const long UnixTimeBegins = 1_000_000_000;

    private static readonly double s_unixTimeEnds = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalSeconds;

    private static readonly string[] s_requestIdNames = ["x-request-id", "request-id", "cf-ray"];

    public static string? RequestId(HttpResponseHeaders headers)
    {
        foreach (string name in s_requestIdNames)
        {
            if (!headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
                continue;
            string id = values.ToString();
            if (id.Length is > 0 and <= MaxRequestIdLength && !id.AsSpan().ContainsAnyExceptInRange('!', '~'))
                return id;
        }

        return null;
    }

    /// <summary>Returns the target of a redirect without its path, or <see langword="null"/> if the response is not a redirect.</summary>
    public static string? RedirectHost(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } address ? SafeAddress.HostOf(address) : null;

    /// <summary>Returns the id of the job that <c>Location</c> refers to, or <see langword="null"/> if there is none.</summary>
    public static string? JobIdOfLocation(HttpResponseMessage response, HostAddress host) =>
        response.Headers.Location is { } address ? host.JobIdOf(address) : null;

    /// <summary>
    /// Returns <c>Retry-After</c>, given in seconds (fractions allowed) or as an HTTP date in any of the three formats of RFC 9110, 5.6.7;
    /// <see langword="null"/> if missing or invalid.
    /// </summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider time)
    {
        if (First(headers, "Retry-After") is not { } text)
            return null;
        if (Number(text) is { } seconds)
            return Length(seconds);
        return RetryConditionHeaderValue.TryParse(text, out RetryConditionHeaderValue? condition) && condition.Date is { } moment
            ? Until(moment, time)
            : null;
    }

    /// <summary>Returns the time until the host's rate limit window resets, if no requests are left in the current one.</summary>
    public static TimeSpan? UntilReset(HttpResponseHeaders headers, TimeProvider time)
    {
        if (First(headers, "X-RateLimit-Remaining") is not "0" || First(headers, "X-RateLimit-Reset") is not { } text
            || Number(text) is not { } number)
        {
            return null;
        }
        if (number < UnixTimeBegins)
            return Length(number);
        return number < s_unixTimeEnds ? Until(DateTimeOffset.UnixEpoch.AddSeconds(number), time) : null;
    }

    private static TimeSpan Until(DateTimeOffset moment, TimeProvider time) =>
        moment - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    // A number that is too large still means "very long" and is not invalid.
    private static TimeSpan Length(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));

    private static double? Number(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0])
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    // If a header is repeated, for example by a proxy, the first value counts.
    private static string? First(HttpResponseHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
            return null;
        foreach (string value in values)
            return value.Trim();
        return null;
    }
}
