using System.Text;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: text inside an XML documentation comment, always on one line, even if it contains line breaks.</summary>
internal readonly struct DocText(string value)
{
    public string Text { get; } = Escape(value);

    private static string Escape(string value) => IsPlain(value) ? value : EscapeSome(value);

    private static bool IsPlain(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is '&' or '<' or '>' || !TextEscape.IsPlain(value, i))
                return false;
        }

        return true;
    }

    private static string EscapeSome(string value)
    {
        var result = new StringBuilder(value.Length + 16);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            switch (c)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                default:
                    if (TextEscape.IsPlain(value, i))
                        result.Append(c);
                    else if (char.IsWhiteSpace(c))
                        AppendSpace(result);
                    else
                        TextEscape.AppendEscape(result, c);

                    break;
            }
        }

        return result.ToString();
    }

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[result.Length - 1] != ' ')
            result.Append(' ');
    }
}
