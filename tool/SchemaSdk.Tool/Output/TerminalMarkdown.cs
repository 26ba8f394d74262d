using System.Text;
using System.Text.RegularExpressions;

namespace SchemaSdk.Tool.Output;

/// <summary>Formats our own Markdown pages for a terminal: wrapped text, underlined headings, indented code, links as their text.</summary>
internal static partial class TerminalMarkdown
{
    private const int Width = 80;

    public static string Of(string markdown)
    {
        var output = new StringBuilder();
        bool isCode = false;
        foreach (string line in markdown.TrimEnd().Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                output.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
            else if (Heading().Match(line) is { Success: true } heading)
                AppendHeading(output, heading.Groups["text"].Value, heading.Groups["level"].Length);
            else
                AppendWrapped(output, Link().Replace(line, "${text}"));
        }

        return output.ToString();
    }

    private static void AppendHeading(StringBuilder output, string text, int level) =>
        output.Append(text).Append('\n').Append(level == 1 ? '=' : '-', text.Length).Append('\n');

    private static void AppendWrapped(StringBuilder output, string line)
    {
        int column = 0;
        foreach (string word in line.Split(' '))
        {
            if (column > 0)
            {
                bool fits = column + 1 + word.Length <= Width;
                output.Append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }

            output.Append(word);
            column += word.Length;
        }

        output.Append('\n');
    }

    [GeneratedRegex("^(?<level>#{1,6}) (?<text>.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)]+\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
