using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Output;

/// <summary>Text in which nothing is obeyed: by a terminal, or by a CI system that reads the log. What is taken out is written as an escape.</summary>
internal static class SafeText
{
    /// <param name="text">The text, of one line or several.</param>
    /// <param name="startsLine">Whether it starts a line; afterward, whether what follows does.</param>
    public static string Of(string text, ref bool startsLine)
    {
        var safe = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && Next(text, i) == '\n'))
            {
                // One kind of line end; a carriage return alone would write over what stands there.
                safe.Append(c == '\n' ? "\n" : "");
                startsLine = true;
                continue;
            }

            bool isPair = JsonEscape.IsPair(text, i);
            if (IsObeyed(text, i, startsLine) || (!isPair && IsUnseen(text, i)))
            {
                safe.Append(Escaped(c));
            }
            else if (isPair && IsFormat(text, i))
            {
                safe.Append(Escaped(c)).Append(Escaped(text[++i]));
            }
            else
            {
                safe.Append(c);
                if (isPair)
                    safe.Append(text[++i]);
            }

            startsLine &= char.IsWhiteSpace(c);
        }

        return safe.ToString();
    }

    /// <summary>
    /// GitHub obeys <c>::name</c> at the start of a line, white space aside, and <c>##[name]</c> anywhere; Azure Pipelines
    /// <c>##vso[name]</c>, TeamCity <c>##teamcity[name]</c>. What the end of the text leaves open is taken for the worse.
    /// </summary>
    private static bool IsObeyed(string text, int at, bool startsLine)
    {
        if (text[at] == ':')
            return startsLine && Next(text, at) is ':' or '\0';

        if (text[at] != '#' || Next(text, at) != '#')
            return false;

        int end = at + 2;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;

        return end == text.Length || text[end] == '[';
    }

    private static bool IsUnseen(string text, int at) =>
        text[at] != '\t' && text[at] is not ('"' or '\\') && (JsonEscape.IsNeeded(text[at]) || IsFormat(text, at));

    private static bool IsFormat(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.Format;

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static string Escaped(char c) =>
        c is '\n' or '\r' or '\b' or '\f' ? JsonEscape.Of(c) : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
