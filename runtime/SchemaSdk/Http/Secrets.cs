using System.Text;

namespace SchemaSdk;

/// <summary>Blanks the key where a host sends it back, so that no message can show it.</summary>
internal static class Secrets
{
    private const byte Star = (byte)'*';

    public static void Blank(Span<byte> body, string? key)
    {
        if (key is null)
            return;
        Span<byte> secret = stackalloc byte[256];
        secret = key.Length <= secret.Length ? secret[..Encoding.ASCII.GetBytes(key, secret)] : Encoding.ASCII.GetBytes(key);
        for (int at = body.IndexOf(secret); at >= 0; at = body.IndexOf(secret))
        {
            body.Slice(at, secret.Length).Fill(Star);
            body = body[(at + secret.Length)..];
        }
    }

    public static string? Blank(string? text, string? key) =>
        key is null ? text : text?.Replace(key, "***", StringComparison.Ordinal);
}
