using System.Security.Cryptography;
using System.Text;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Writes a model document in the one form it is kept in: known fields first, in the order of the format, others after them by
/// name; numbers as they were written. So what changes in a file is what the host changed.
/// </summary>
internal static class DocumentNormalizer
{
    /// <summary>The normalized text; none for a text that is not JSON, or over the limits of size and depth.</summary>
    public static string? Normalize(string text) => DocumentSource.Open(text).Root is { } root ? Normalize(root) : null;

    /// <summary>The normalized text. A model in an envelope comes out of it.</summary>
    public static string Normalize(JsonNode root) => Write(root, canonicalNames: false);

    /// <summary>
    /// SHA-256, in lower-case hex, of the normalized text with every field under its first name, in UTF-8: for a normalized file
    /// that uses those names, what <c>sha256sum</c> prints.
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
