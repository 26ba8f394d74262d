using System.Globalization;
using System.Text;

namespace SchemaSdk.Metadata;

/// <summary>Reads quoted text with the escapes <c>\"</c>, <c>\\</c> and <c>\u</c> plus four digits.</summary>
internal static class QuotedText
{
    private static readonly char[] s_special = ['"', '\\'];

    /// <summary>Reads from the opening quote to just after the closing one.</summary>
    public static string Read(string text, ref int position, int end)
    {
        int from = ++position;
        int at = Special(text, from, end);
        if (text[at] == '"')
        {
            position = at + 1;
            return text.Substring(from, at - from);
        }

        var result = new StringBuilder();
        for (; text[at] != '"'; at = Special(text, from, end))
        {
            result.Append(text, from, at - from);
            from = at + 1;
            result.Append(ReadEscape(text, ref from, end));
        }

        position = at + 1;
        return result.Append(text, from, at - from).ToString();
    }

    private static int Special(string text, int from, int end)
    {
        int at = from < end ? text.IndexOfAny(s_special, from, end - from) : -1;
        return at >= 0 ? at : throw new MetadataException("a text has no closing quote");
    }

    private static char ReadEscape(string text, ref int from, int end)
    {
        if (from < end && text[from] is '"' or '\\')
            return text[from++];

        const int Length = 5;
        if (from + Length <= end
            && text[from] == 'u'
            && ushort.TryParse(
                text.Substring(from + 1, Length - 1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out ushort code))
        {
            from += Length;
            return (char)code;
        }

        throw new MetadataException("a text has an invalid escape sequence");
    }
}
