using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Which characters can stand in source text as they are.</summary>
internal static class TextEscape
{
    /// <summary>
    /// True for a character that neither ends a line, nor hides, nor turns the reading direction, nor breaks the encoding when it
    /// stands alone: everything visible, in any script, and the plain space.
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

    /// <summary>Writes <c>\u</c> and four digits, which C# literals and facts both read.</summary>
    public static void AppendEscape(StringBuilder result, char c) =>
        result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));

    /// <summary>Writes text between quotes, as C# literals and facts both read it.</summary>
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
