using System.Text;
using SchemaSdk.Hosts;

namespace SchemaSdk.Tool.Requests;

/// <summary>A call of a host that works when pasted into a shell. The client's own code makes the request.</summary>
internal static class CurlCommand
{
    /// <param name="host">The address.</param>
    /// <param name="request">The request.</param>
    /// <param name="key">The key, or what a shell replaces by it.</param>
    /// <returns>The command; null if the document gives no address.</returns>
    public static string? Of(HostAddress host, ModelRequest request, string key)
    {
        if (AddressOf(new EndpointTargets(host), request) is not { } address)
            return null;

        HostProfile profile = host.Protocol.Profile;
        string body = Encoding.UTF8.GetString(SubmitBody.Of(request, host.Protocol).Span);
        string headers = string.Concat(profile.Headers.Select(header => $" -H {Quoted($"{header.Key}: {header.Value}")}"));
        return $"curl -H \"{profile.KeyHeader}: {profile.KeyPrefix}{key}\"{headers} -H 'Content-Type: application/json'"
            + $" -d {Quoted(body)} {Quoted(address)}";
    }

    /// <summary>Returns a text as one word of a shell.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string? AddressOf(EndpointTargets targets, ModelRequest request)
    {
        try
        {
            return targets.Of(null, request).Address.AbsoluteUri;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
