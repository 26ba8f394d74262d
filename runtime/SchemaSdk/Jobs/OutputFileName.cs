using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk;

/// <summary>Creates file names for outputs that every file system accepts, whatever the host put into its ids and types.</summary>
internal static class OutputFileName
{
    private const int MaxPartLength = 60;
    private const int SniffedCharacters = 64;

    public static string Of(JobOutput output)
    {
        JobOrigin? origin = output.Origin;
        // A direct response has no job id, so the content makes its name unique.
        string job = output.JobId is { } id ? PartOf(id) : Hash(output.Base64 ?? output.Url?.OriginalString ?? "");
        string stem = origin is null ? output.JobId is null ? $"output-{job}" : job : $"{PartOf(origin.ModelId)}-{job}";
        if (stem[0] == '.' || ReservedFileName.Is(stem))
            stem = "_" + stem;
        return stem + IndexOf(output) + ExtensionOf(output);
    }

    /// <summary>Returns a name that no other in the set has, and adds it.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            string suffix = string.Create(CultureInfo.InvariantCulture, $"_{number}");
            unique = Path.GetFileNameWithoutExtension(name) + suffix + Path.GetExtension(name);
        }

        return unique;
    }

    /// <summary>Replaces characters that a file name can't have. A hash keeps apart what would otherwise become the same.</summary>
    private static string PartOf(string text)
    {
        string safe = string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '.' or '_' or '-' ? source[i] : '-';
        });
        return safe == text && safe.Length is > 0 and <= MaxPartLength
            ? safe
            : $"{safe[..Math.Min(safe.Length, MaxPartLength)]}-{Hash(text)}";
    }

    private static string Hash(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8].ToLowerInvariant();

    private static string IndexOf(JobOutput output)
    {
        if (output.Count < 2)
            return "";
        int width = output.Count.ToString(CultureInfo.InvariantCulture).Length;
        return "-" + (output.Index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
    }

    private static string ExtensionOf(JobOutput output) =>
        MediaTypes.ExtensionOf(output.ContentType)
        ?? (output.Base64 is { } base64 ? MediaTypes.ExtensionOf(TypeOf(base64)) : ExtensionOf(output.Url))
        ?? ".bin";

    // Only known extensions: the host must not be able to name a program.
    private static string? ExtensionOf(Uri? address) =>
        address is null ? null : MediaTypes.KnownExtension(Path.GetExtension(address.OriginalString.Split('?', '#')[0]));

    /// <summary>Returns the media type that the first bytes show, or <see langword="null"/>.</summary>
    public static string? TypeOf(string base64)
    {
        byte[] start = new byte[SniffedCharacters];
        string text = base64[..Math.Min(base64.Length / 4 * 4, SniffedCharacters)].Replace('-', '+').Replace('_', '/');
        return Convert.TryFromBase64String(text, start, out int length) ? MediaSniffer.ContentTypeOf(start.AsSpan(0, length)) : null;
    }
}
