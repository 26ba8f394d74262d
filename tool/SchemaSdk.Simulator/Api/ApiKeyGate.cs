using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk.Simulator;

/// <summary>Requires an API key: a specific one, or any.</summary>
internal sealed class ApiKeyGate(string? expected)
{
    private const string Scheme = "Bearer ";

    public SimulatedResponse? Refuse(RecordedRequest request)
    {
        string? key = KeyOf(request.Headers);
        if (string.IsNullOrWhiteSpace(key))
            return expected is null ? Refusal.MissingAnyKey : Refusal.MissingKey;

        return expected is null || AreEqual(key, expected) ? null : Refusal.InvalidKey;
    }

    private static string? KeyOf(IReadOnlyDictionary<string, string> headers)
    {
        if (headers.TryGetValue("Authorization", out string? authorization)
            && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Scheme.Length..].Trim();
        }

        return headers.GetValueOrDefault("x-api-key");
    }

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
