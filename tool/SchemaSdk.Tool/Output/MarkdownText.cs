using System.Globalization;
using System.Text;

namespace SchemaSdk.Tool.Output;

/// <summary>Escapes document text for Markdown: no headings, links, images, mentions, HTML or line breaks.</summary>
internal static class MarkdownText
{
    private const string Harmless = " ,.'()-;%=$€/";

    public static string Of(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Harmless.Contains(c, StringComparison.Ordinal))
                output.Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                output.Append(' ');
            else
                output.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return output.ToString();
    }
}
