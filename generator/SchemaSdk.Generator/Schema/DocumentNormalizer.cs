using System.Security.Cryptography;
using System.Text;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Writes a model document in its normalized form: known fields first, in format order, then other fields by name; numbers as written.
/// Changes to a file are therefore changes made by the host.
/// </summary>
internal static class DocumentNormalizer
{
    /// <summary>Returns the normalized text, or null if the text is not JSON or exceeds the limits on size and depth.</summary>
    public static string? Normalize(string text) => DocumentSource.Open(text).Root is { } root ? Normalize(root) : null;

    /// <summary>Returns the normalized text of a model, without its envelope.</summary>
    public static string Normalize(JsonNode root) => Write(root, canonicalNames: false);

    /// <summary>
    /// Returns the SHA-256 hash, in lowercase hex, of the normalized text in UTF-8 with every field under its primary name: for a
    /// normalized file that uses those names, the output of <c>sha256sum</c>.
    /// </summary>
    public static string Hash(JsonNode root)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Write(root, canonicalNames: true));
        using var sha256 = SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (byte b in sha256.ComputeHash(bytes))
            hex.Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);

        return hex.ToString();
    }

    private static string Write(JsonNode root, bool canonicalNames)
    {
        JsonNode model = Envelope.Open(root) ?? root;
        var writer = new NormalizedWriter(canonicalNames, capacity: model.Length + (model.Length / 4));
        return writer.Write(model, DocumentFields.Table);
    }
}
