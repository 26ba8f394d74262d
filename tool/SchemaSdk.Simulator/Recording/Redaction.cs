using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>Keeps credentials out of what is written down.</summary>
internal static class Redaction
{
    private static readonly string[] Secret = ["Authorization", "Proxy-Authorization", "x-api-key", "Cookie", "Set-Cookie"];

    public static JsonObject Of(IEnumerable<KeyValuePair<string, string>> headers)
    {
        var written = new JsonObject();
        foreach ((string name, string value) in headers)
            written[name] = Secret.Contains(name, StringComparer.OrdinalIgnoreCase) ? "(redacted)" : value;

        return written;
    }
}
