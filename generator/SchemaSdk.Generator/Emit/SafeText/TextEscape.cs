using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Determines which characters need escaping in source text.</summary>
internal static class TextEscape
{
    /// <summary>
    /// Returns <see langword="true"/> for a visible character of any script, or a plain space: one that is not a line break, an invisible
    /// character, a bidirectional control or a lone surrogate.
    /// </summary>
    public static bool IsPlain(string text, int index)
    {
        char c = text[index];
        if (c < 0x7F)
            return c >= ' ';

        if (char.IsHighSurrogate(c))
        {
            return index + 1 < text.Length
                && char.IsLowSurrogate(text[index + 1])
                && IsVisible(CharUnicodeInfo.GetUnicodeCategory(text, index));
        }

        if (char.IsLowSurrogate(c))
            return index > 0 && char.IsHighSurrogate(text[index - 1]) && IsPlain(text, index - 1);

        return IsVisible(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    /// <summary>Appends <c>\u</c> and four hex digits, which both C# literals and the metadata support.</summary>
    public static void AppendEscape(StringBuilder result, char c) =>
        result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));

    /// <summary>Appends quoted text in a form that both C# literals and the metadata support.</summary>
    public static void AppendQuoted(StringBuilder result, string text)
    {
        result.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (IsPlain(text, i))
                result.Append(c);
            else
                AppendEscape(result, c);
        }

        result.Append('"');
    }

    private static bool IsVisible(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
