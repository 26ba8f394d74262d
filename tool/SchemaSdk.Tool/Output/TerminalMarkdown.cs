using System.Text.RegularExpressions;

namespace SchemaSdk.Tool.Output;

/// <summary>Formats our own Markdown pages for a terminal: wrapped text, underlined headings, indented code, links as their text.</summary>
internal static partial class TerminalMarkdown
{
    private const int Width = 80;

    public static string Of(string markdown)
    {
        var output = new StringWriter { NewLine = "\n" };
        bool isCode = false;
        foreach (string line in markdown.TrimEnd().Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                output.WriteLine(line.Length == 0 ? "" : "    " + line);
            else if (Heading().Match(line) is { Success: true } heading)
                WriteHeading(output, heading.Groups["text"].Value, heading.Groups["level"].Length);
            else
                WordWrap.Write(output, "", Link().Replace(line, "${text}"), Width);
        }

        return output.ToString();
    }

    private static void WriteHeading(StringWriter output, string text, int level)
    {
        output.WriteLine(text);
        output.WriteLine(new string(level == 1 ? '=' : '-', text.Length));
    }

    [GeneratedRegex("^(?<level>#{1,6}) (?<text>.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)]+\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
