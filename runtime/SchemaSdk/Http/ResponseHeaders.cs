using System.Globalization;
using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads the few headers of an answer that matter, whatever they hold.</summary>
internal static class ResponseHeaders
{
    private const int MaxRequestIdLength = 128;

    /// <summary>A number of this size is a moment, not a length of time.</summary>
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

    /// <summary>Where a redirect leads, without its path; <see langword="null"/> when the answer is none.</summary>
    public static string? RedirectHost(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } address ? SafeAddress.HostOf(address) : null;

    /// <summary>The job that the answer leads to; <see langword="null"/> when it leads nowhere, or to something else.</summary>
    public static string? JobIdOfLocation(HttpResponseMessage response, HostAddress host) =>
        response.Headers.Location is { } address ? host.JobIdOf(address) : null;

    /// <summary>
    /// <c>Retry-After</c> as seconds, also with a fraction, or as an HTTP date in each of the three forms of RFC 9110, 5.6.7;
    /// <see langword="null"/> when absent or nonsense.
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

    /// <summary>The time until the host's window begins anew, when it says that nothing is left of this one.</summary>
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
