using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>Reads the few headers of an answer that matter, whatever they hold.</summary>
internal static class AnswerHeaders
{
    private const int MaxRequestIdLength = 128;

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
}
