using System.Runtime.CompilerServices;
using System.Text;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>
/// Sink: a type or expression, put together from literals of this assembly's source and from other sinks, as a line of
/// <see cref="SourceWriter"/> is.
/// </summary>
internal readonly struct CSharpCode(CSharpCode.Handler parts)
{
    public string Text { get; } = parts.ToString();

    [InterpolatedStringHandler]
    internal readonly struct Handler
    {
        private readonly StringBuilder _text;

        public Handler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(CSharpName name) => _text.Append(name.Text);

        public void AppendFormatted(CSharpCode code) => _text.Append(code.Text);

        public void AppendFormatted(TextLiteral literal) => _text.Append(literal.Text);

        public void AppendFormatted(NumberLiteral number) => _text.Append(number.Text);

        public void AppendFormatted(Keyword keyword) => _text.Append(keyword.Text);

        public override string ToString() => _text.ToString();
    }
}
