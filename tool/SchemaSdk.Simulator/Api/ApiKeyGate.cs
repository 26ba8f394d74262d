using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk.Simulator;

/// <summary>Requires an API key, a specific one or any, and the constant headers that the host wants.</summary>
internal sealed class ApiKeyGate(PlayedHost host, string? expected)
{
    public SimulatedResponse? Refuse(RecordedRequest request)
    {
        string? key = KeyOf(request.Headers);
        string header = $"{host.Profile.KeyHeader}: {host.Profile.KeyPrefix}";
        if (string.IsNullOrWhiteSpace(key))
            return expected is null ? Refusal.MissingAnyKey(header + "local") : Refusal.MissingKey(header + "KEY");

        if (expected is not null && !AreEqual(key, expected))
            return Refusal.InvalidKey;

        foreach ((string name, string value) in host.Profile.Headers)
        {
            if (request.Headers.GetValueOrDefault(name) != value)
                return Refusal.Invalid($"The header '{name}: {value}' is required.");
        }

        return null;
    }

    private string? KeyOf(IReadOnlyDictionary<string, string> headers)
    {
        if (headers.TryGetValue(host.Profile.KeyHeader, out string? sent)
            && sent.StartsWith(host.Profile.KeyPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return sent[host.Profile.KeyPrefix.Length..].Trim();
        }

        return host.IsFirst ? headers.GetValueOrDefault("x-api-key") : null;
    }

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
