using System.Security.Cryptography;

namespace SchemaSdk.Simulator;

/// <summary>Something that a model makes: its bytes, what they are, and how long they play if they do.</summary>
internal sealed record MediaFile(string Extension, string ContentType, ReadOnlyMemory<byte> Content, TimeSpan? Duration)
{
    /// <summary>Strong, as the content never changes while the host runs.</summary>
    public string EntityTag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..32]}\"";
}
