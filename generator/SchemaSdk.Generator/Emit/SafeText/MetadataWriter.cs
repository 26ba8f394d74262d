using System.Text;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>
/// Sink: one line of metadata. All document text is escaped or quoted here, so that it can contain neither a line break nor three quotes in
/// a row, which would end the raw string literal around the metadata.
/// </summary>
internal sealed class MetadataWriter
{
    private readonly StringBuilder _line = new(256);

    public MetadataWriter(MetadataKeyword keyword) => _line.Append(keyword.Text);

    public string Text => _line.ToString();

    /// <summary>Appends a bare keyword of the metadata grammar.</summary>
    public MetadataWriter Word(MetadataKeyword word)
    {
        _line.Append(' ').Append(word.Text);
        return this;
    }

    /// <summary>Appends an identifier.</summary>
    public MetadataWriter Name(CSharpName name)
    {
        _line.Append(' ').Append(name.Text);
        return this;
    }

    /// <summary>Appends a positional text value.</summary>
    public MetadataWriter Value(string text)
    {
        _line.Append(' ');
        AppendText(text);
        return this;
    }

    /// <summary>Appends <c>name=value</c>, or nothing if the value is null.</summary>
    public MetadataWriter Named(MetadataKeyword name, string? text)
    {
        if (text is not null)
        {
            _line.Append(' ').Append(name.Text).Append('=');
            AppendText(text);
        }

        return this;
    }

    /// <summary>Appends <c>name=digits</c>, or nothing if the digits are null.</summary>
    public MetadataWriter NamedNumber(MetadataKeyword name, string? digits)
    {
        if (digits is not null)
        {
            _line.Append(' ').Append(name.Text).Append('=');
            AppendNumber(digits);
        }

        return this;
    }

    /// <summary>Appends <c>name=word</c> with a keyword of the metadata grammar.</summary>
    public MetadataWriter NamedWord(MetadataKeyword name, MetadataKeyword value)
    {
        _line.Append(' ').Append(name.Text).Append('=').Append(value.Text);
        return this;
    }

    /// <summary>Appends <c>name=Path</c> for a single path, otherwise <c>name=[Path Path]</c>.</summary>
    public MetadataWriter NamedPaths(MetadataKeyword name, IReadOnlyList<MetadataPath> values)
    {
        _line.Append(' ').Append(name.Text).Append('=');
        _line.Append(values.Count == 1 ? values[0].Text : "[" + string.Join(" ", values.Select(v => v.Text)) + "]");
        return this;
    }

    public MetadataWriter NamedName(MetadataKeyword name, CSharpName value)
    {
        _line.Append(' ').Append(name.Text).Append('=').Append(value.Text);
        return this;
    }

    /// <summary>Appends <c>name=[text text]</c>, or nothing if there are no texts.</summary>
    public MetadataWriter NamedTexts(MetadataKeyword name, EquatableArray<string> texts) =>
        texts.Count == 0 ? this : NamedLiterals(name, [.. texts.Select(t => new Literal(LiteralKind.Text, t))]);

    /// <summary>Appends <c>name=value</c> for a single value, otherwise <c>name=[value value]</c>.</summary>
    public MetadataWriter NamedLiterals(MetadataKeyword name, IReadOnlyList<Literal> values)
    {
        _line.Append(' ').Append(name.Text).Append('=');
        AppendList(values);
        return this;
    }

    /// <summary>Appends a comparison: <c>ModelTier=pro</c>, <c>Sound!=true</c>, <c>?Image</c>, <c>!Image</c>.</summary>
    public MetadataWriter Condition(ConditionKind kind, MetadataPath value, IReadOnlyList<Literal> values)
    {
        _line.Append(' ');
        switch (kind)
        {
            case ConditionKind.Present:
                _line.Append('?').Append(value.Text);
                break;
            case ConditionKind.Absent:
                _line.Append('!').Append(value.Text);
                break;
            default:
                _line.Append(value.Text).Append(kind == ConditionKind.IsNot ? "!=" : "=");
                AppendList(values);
                break;
        }

        return this;
    }

    private void AppendList(IReadOnlyList<Literal> values)
    {
        if (values.Count == 1)
        {
            AppendLiteral(values[0]);
            return;
        }

        _line.Append('[');
        for (int i = 0; i < values.Count; i++)
        {
            if (i > 0)
                _line.Append(' ');

            AppendLiteral(values[i]);
        }

        _line.Append(']');
    }

    private void AppendLiteral(Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.Number:
                AppendNumber(literal.Text);
                break;
            case LiteralKind.Boolean:
                _line.Append(literal.Text == "true" ? "true" : "false");
                break;
            default:
                AppendText(literal.Text);
                break;
        }
    }

    private void AppendNumber(string digits)
    {
        foreach (char c in digits)
        {
            if (c is not ((>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
                throw new InvalidOperationException("Not a number.");
        }

        _line.Append(digits);
    }

    private void AppendText(string text)
    {
        if (IsBare(text))
        {
            _line.Append(text);
            return;
        }

        TextEscape.AppendQuoted(_line, text);
    }

    /// <summary>Returns <see langword="true"/> for text that, unquoted, reads back unchanged and as text.</summary>
    private static bool IsBare(string text)
    {
        if (text.Length == 0 || text is "true" or "false" || !IsAsciiLetter(text[0]))
            return false;

        foreach (char c in text)
        {
            if (!IsAsciiLetter(c) && c is not ((>= '0' and <= '9') or '_' or '-' or '.' or ':' or '/'))
                return false;
        }

        return true;
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
