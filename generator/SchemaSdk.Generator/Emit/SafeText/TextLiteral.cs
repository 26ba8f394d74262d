using System.Text;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: a string literal, including its quotes.</summary>
internal readonly struct TextLiteral
{
    public TextLiteral(string value)
    {
        var result = new StringBuilder(value.Length + 2);
        TextEscape.AppendQuoted(result, value);
        Text = result.ToString();
    }

    public string Text { get; }
}
