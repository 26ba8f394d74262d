using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Output;

/// <summary>Escapes anything in text that a terminal, or a CI system reading the log, would interpret as a command.</summary>
internal static class SafeText
{
    /// <param name="text">The text, with one or more lines.</param>
    /// <param name="startsLine">Whether the text starts a line; on return, whether the text that follows does.</param>
    public static string Of(string text, ref bool startsLine)
    {
        var safe = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && Next(text, i) == '\n'))
            {
                // Normalize line endings; a lone carriage return would overwrite the current line.
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
    /// GitHub interprets <c>::name</c> at the start of a line, after optional white space, and <c>##[name]</c> anywhere; Azure Pipelines
    /// interprets <c>##vso[name]</c>, TeamCity <c>##teamcity[name]</c>. A possible start of a command at the end of the text counts as one.
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
