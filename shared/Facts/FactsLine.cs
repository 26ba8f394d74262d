using System.Text;

namespace SchemaSdk.Facts;

/// <summary>
/// One line of a model's facts, read token by token:
/// <c>keyword value value name=value name=[value value]</c>. A value is a bare word or quoted text.
/// </summary>
internal struct FactsLine(string text, int start, int end)
{
    private int _position = start;

    /// <summary>Steps to the next token; false at the end of the line.</summary>
    public bool Next(out FactsToken token)
    {
        SkipSpaces();
        if (_position >= end)
        {
            token = default;
            return false;
        }

        string name = "";
        if (text[_position] != '"')
        {
            int from = _position;
            while (_position < end && IsBare(text[_position]))
            {
                _position++;
            }

            string word = text.Substring(from, _position - from);
            if (_position >= end || text[_position] != '=')
            {
                token = new FactsToken("", [Bare(word)]);
                return true;
            }

            _position++;
            name = word;
        }

        token = new FactsToken(name, ReadValues());
        return true;
    }

    /// <summary>Steps to the next token and takes its text; empty at the end of the line.</summary>
    public string Text() => Next(out FactsToken token) ? token.Text : "";

    private FactLiteral[] ReadValues()
    {
        if (_position >= end || text[_position] != '[')
        {
            return [ReadValue()];
        }

        var values = new List<FactLiteral>();
        _position++;
        for (SkipSpaces(); text[_position] != ']'; SkipSpaces())
        {
            values.Add(ReadValue());
        }

        _position++;
        return [.. values];
    }

    private FactLiteral ReadValue()
    {
        if (_position < end && text[_position] == '"')
        {
            return new FactLiteral(FactLiteralKind.Text, ReadQuoted());
        }

        int from = _position;
        while (_position < end && IsBare(text[_position]))
        {
            _position++;
        }

        return Bare(text.Substring(from, _position - from));
    }

    private string ReadQuoted()
    {
        int close = text.IndexOf('"', ++_position);
        int escape = text.IndexOf('\\', _position, close - _position);
        if (escape < 0)
        {
            string plain = text.Substring(_position, close - _position);
            _position = close + 1;
            return plain;
        }

        var result = new StringBuilder();
        for (; text[_position] != '"'; _position++)
        {
            char c = text[_position];
            if (c != '\\')
            {
                result.Append(c);
            }
            else if (text[++_position] == 'u')
            {
                result.Append((char)Convert.ToInt32(text.Substring(_position + 1, 4), 16));
                _position += 4;
            }
            else
            {
                result.Append(text[_position]);
            }
        }

        _position++;
        return result.ToString();
    }

    private void SkipSpaces()
    {
        while (_position < end && text[_position] == ' ')
        {
            _position++;
        }
    }

    private static bool IsBare(char c) => c is not (' ' or '=' or '[' or ']' or '"');

    /// <summary>What a bare word means; text that could be taken for another kind is always quoted.</summary>
    private static FactLiteral Bare(string word) => word switch
    {
        "true" or "false" => new FactLiteral(FactLiteralKind.Boolean, word),
        { Length: > 0 } when word[0] is '-' or (>= '0' and <= '9') => new FactLiteral(FactLiteralKind.Number, word),
        _ => new FactLiteral(FactLiteralKind.Text, word),
    };
}

/// <summary>A token: <c>value</c> (no name) or <c>name=value</c> or <c>name=[value …]</c>.</summary>
internal readonly struct FactsToken(string name, FactLiteral[] values)
{
    public string Name { get; } = name;

    public FactLiteral[] Values { get; } = values;

    public string Text => Values[0].Text;

    public string[] Texts() => Array.ConvertAll(Values, v => v.Text);

    /// <summary>True for a bare word, which has no name.</summary>
    public bool Is(string word) => Name.Length == 0 && Text == word;
}
