using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Json;

/// <summary>
/// Writes JSON strings. It escapes what JSON requires, and what a reviewer could not see in a file: control characters, line breaks other
/// than CR and LF, bidirectional controls, lone surrogates.
/// </summary>
internal static class JsonEscape
{
    public static void WriteString(StringBuilder output, string text)
    {
        output.Append('"');
        int run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsNeeded(text[i]))
                continue;

            if (IsPair(text, i))
            {
                i++;
                continue;
            }

            output.Append(text, run, i - run).Append(Of(text[i]));
            run = i + 1;
        }

        output.Append(text, run, text.Length - run).Append('"');
    }

    /// <summary>Returns <see langword="true"/> if the character is escaped; a surrogate only if it is unpaired.</summary>
    public static bool IsNeeded(char c) => c switch
    {
        < ' ' or '"' or '\\' => true,
        < '\u007F' => false,
        <= '\u009F' => true,
        '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\uFEFF' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => char.IsSurrogate(c),
    };

    public static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    /// <summary>Returns <see langword="true"/> if the text has an unpaired surrogate, which JSON can represent but UTF-8 can't.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (!IsPair(text, i))
                return true;

            i++;
        }

        return false;
    }

    public static string Of(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
