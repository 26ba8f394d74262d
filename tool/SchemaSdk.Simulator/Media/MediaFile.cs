using System.Security.Cryptography;

namespace SchemaSdk.Simulator;

/// <summary>A model output: its bytes, content type and, if it plays, duration.</summary>
internal sealed record MediaFile(string Extension, string ContentType, ReadOnlyMemory<byte> Content, TimeSpan? Duration)
{
    /// <summary>A strong ETag, because the content never changes while the host runs.</summary>
    public string EntityTag { get; } = $"\"{Convert.ToHexString(SHA256.HashData(Content.Span))[..32].ToLowerInvariant()}\"";
}
