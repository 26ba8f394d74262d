using System.Runtime.CompilerServices;
using System.Text;
using SchemaSdk.Generator.Emit.SafeText;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// Writes indented C# with fixed line endings. Document text can get in only through the typed sinks: a line is an interpolated string
/// whose holes don't accept <see cref="string"/>, so text that is not escaped for its context does not compile.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(12 * 1024);
    private int _indent;

    /// <summary>Writes a line at the current indentation.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] LineHandler line) => line.End();

    public void Line() => _text.Append('\n');

    /// <summary>Writes an opening brace on its own line.</summary>
    public void Open()
    {
        Line($"{{");
        _indent++;
    }

    public void Close()
    {
        _indent--;
        Line($"}}");
    }

    /// <summary>Closes an initializer that ends a statement.</summary>
    public void CloseStatement()
    {
        _indent--;
        Line($"}};");
    }

    public void Indent() => _indent++;

    public void Unindent() => _indent--;

    public override string ToString() => _text.ToString();

    /// <summary>Accepts the parts of a line: literals from this assembly's source, and the sinks.</summary>
    [InterpolatedStringHandler]
    internal readonly struct LineHandler
    {
        private readonly StringBuilder _text;

        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _text = writer._text;
            _text.Append(' ', writer._indent * 4);
        }

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(CSharpName name) => _text.Append(name.Text);

        public void AppendFormatted(CSharpCode code) => _text.Append(code.Text);

        public void AppendFormatted(NumberedNames names) => _text.Append(names.Text);

        public void AppendFormatted(TextLiteral literal) => _text.Append(literal.Text);

        public void AppendFormatted(DocText text) => _text.Append(text.Text);

        public void AppendFormatted(NumberLiteral number) => _text.Append(number.Text);

        public void AppendFormatted(MetadataWriter metadata) => _text.Append(metadata.Text);

        public void AppendFormatted(Keyword keyword) => _text.Append(keyword.Text);

        public void End() => _text.Append('\n');
    }
}
