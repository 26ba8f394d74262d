using System.Globalization;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>Formats a request value for logs and debuggers; the result is always short.</summary>
internal static class ShownText
{
    public const int Longest = 200;

    private const int LongestMediaType = 100;

    /// <summary>Returns the text; for inline media, its type and size; for other long text, its start and length.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;

        int content = text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? text.IndexOf(',', StringComparison.Ordinal) + 1 : 0;
        return content is > 0 and <= LongestMediaType
            ? string.Create(CultureInfo.InvariantCulture, $"{text[..content]}… ({SizeOf(text, content)})")
            : string.Create(CultureInfo.InvariantCulture, $"{Excerpt.Of(text, Longest)} ({text.Length} characters)");
    }

    private static string SizeOf(string text, int content)
    {
        ReadOnlySpan<char> data = text.AsSpan(content);
        bool isBase64 = text.AsSpan(0, content).EndsWith(";base64,", StringComparison.OrdinalIgnoreCase);
        return isBase64
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)data.TrimEnd('=').Length * 3 / 4} bytes")
            : string.Create(CultureInfo.InvariantCulture, $"{data.Length} characters");
    }
}
