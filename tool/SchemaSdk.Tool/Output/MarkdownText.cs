using System.Globalization;
using System.Text;

namespace SchemaSdk.Tool.Output;

/// <summary>
/// Writes document text as Markdown (CommonMark, and GitHub's additions) that shows this text: no headings, links, images, mentions, HTML
/// or line breaks. Only what would change the rendering is escaped, because people read the source too.
/// </summary>
internal static class MarkdownText
{
    /// <summary>
    /// A zero-width space. Servers look for mentions, issue numbers and addresses in the rendered text, where a backslash is gone.
    /// </summary>
    private const string Break = "&#8203;";

    public static string Of(string text)
    {
        string line = string.Concat(text.Select(c => IsSpace(c) ? ' ' : c)).Trim();
        var output = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (i > 0 || !StartsBlock(line))
                output.Append(Escaped(line, i));
            else
                output.Append(char.IsAsciiDigit(line[0]) ? Number(line, ref i) : $"\\{line[0]}");
        }

        return output.ToString();
    }

    private static string Escaped(string line, int at)
    {
        char c = line[at];
        char previous = at > 0 ? line[at - 1] : ' ';
        char next = at + 1 < line.Length ? line[at + 1] : ' ';
        return c switch
        {
            '<' => "&lt;",
            '&' when IsEntity(line, at) => "&amp;",
            '*' or '[' or ']' or '`' or '|' or '~' => $"\\{c}",
            '_' when !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)) => "\\_",
            '\\' when (char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next))) || at + 1 == line.Length => "\\\\",
            '$' when previous != ' ' && line.IndexOf('$', StringComparison.Ordinal) < at => "\\$",
            '#' when at > 0 && next == ' ' && line[at..].Trim('#', ' ').Length == 0 => "\\#",
            '@' when IsWord(next) => "@" + Break,
            '#' when char.IsAsciiDigit(next) => "#" + Break,
            ':' when next == '/' && line.AsSpan(at + 1).StartsWith("//") => ":" + Break,
            ':' when EndsWith(line, at, "mailto") || EndsWith(line, at, "xmpp") => ":" + Break,
            '.' when EndsWith(line, at, "www") => "." + Break,
            _ => c.ToString(),
        };
    }

    /// <summary>True for what would begin a heading, a quotation, a list or a line across the page.</summary>
    private static bool StartsBlock(string line)
    {
        string marker = line.Split(' ')[0];
        return line.Length > 0
            && line[0] switch
            {
                '#' => marker.All(c => c == '#'),
                '>' => true,
                '+' => marker == "+",
                '-' => marker.All(c => c == '-'),
                '=' => marker.All(c => c == '='),
                >= '0' and <= '9' => marker[^1] is '.' or ')' && marker[..^1].All(char.IsAsciiDigit),
                _ => false,
            };
    }

    /// <summary>Writes the number that would begin a list, with its sign escaped.</summary>
    private static string Number(string line, ref int at)
    {
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        at = digits;
        return $"{line[..digits]}\\{line[digits]}";
    }

    private static bool IsEntity(string line, int at)
    {
        int end = at + 1;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || (line[end] == '#' && end == at + 1)))
            end++;

        return end < line.Length && line[end] == ';' && end > at + 1;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';

    private static bool EndsWith(string line, int at, string word) =>
        line.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsSpace(char c) =>
        char.IsControl(c)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;
}
