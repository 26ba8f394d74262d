using System.Globalization;

namespace SchemaSdk;

/// <summary>Matches a character in a text, either literally or escaped as in JSON, a URL or HTML, possibly several times.</summary>
internal static class EscapedCharacter
{
    /// <summary>Returns the length of the match at this position, ignoring case; 0 if there is none.</summary>
    public static int LengthAt(string text, int at, char character)
    {
        char first = text[at];
        int escaped = first switch
        {
            '\\' => OfJson(text, at, character),
            '%' => OfUrl(text, at, character),
            '&' => OfHtml(text, at, character),
            _ => 0,
        };
        return escaped > 0 ? escaped : IsSame(first, character) ? 1 : 0;
    }

    private static int OfJson(string text, int at, char character)
    {
        int end = at;
        while (end < text.Length && text[end] == '\\')
            end++;
        if (end >= text.Length)
            return character == '\\' ? end - at : 0;
        int digits = text[end] switch { 'u' or 'U' => 4, 'x' or 'X' => 2, _ => 0 };
        if (digits > 0 && IsHex(text, end + 1, digits, character))
            return end + 1 + digits - at;
        if (character == '\\')
            return end - at;
        return IsSame(text[end], character) ? end + 1 - at : 0;
    }

    private static int OfUrl(string text, int at, char character)
    {
        int end = at + 1;
        // The percent sign may be escaped itself, as in an address within an address.
        while (end + 1 < text.Length && text[end] == '2' && text[end + 1] == '5')
            end += 2;
        if (character == '%')
            return end - at;
        return IsHex(text, end, 2, character) ? end + 2 - at : 0;
    }

    private static int OfHtml(string text, int at, char character)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 1, Math.Min(text.Length - at - 1, 10));
        int end = rest.IndexOf(';');
        if (end < 1)
            return 0;
        ReadOnlySpan<char> name = rest[..end];
        bool isSame = name switch
        {
            "amp" => character == '&',
            "lt" => character == '<',
            "gt" => character == '>',
            "quot" => character == '"',
            "apos" => character == '\'',
            ['#', 'x' or 'X', ..] => IsNumber(name[2..], NumberStyles.AllowHexSpecifier, character),
            ['#', ..] => IsNumber(name[1..], NumberStyles.None, character),
            _ => false,
        };
        return isSame ? end + 2 : 0;
    }

    private static bool IsHex(string text, int at, int digits, char character) =>
        at + digits <= text.Length && IsNumber(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, character);

    private static bool IsNumber(ReadOnlySpan<char> digits, NumberStyles style, char character) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int value)
        && value is > 0 and <= char.MaxValue && IsSame((char)value, character);

    // Host names in addresses are lowercased, so case is ignored.
    private static bool IsSame(char one, char other) =>
        one == other || (char.IsAsciiLetter(one) && char.IsAsciiLetter(other) && (one | 0x20) == (other | 0x20));
}
