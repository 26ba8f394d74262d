namespace SchemaSdk.Facts;

/// <summary>
/// One line of a model's facts, read token by token:
/// <c>keyword value value name=value name=[value value]</c>. A value is a bare word or quoted text. Each step takes at least one
/// character of the line, or throws.
/// </summary>
internal struct FactsLine(string text, int start, int end)
{
    private int _position = start;

    /// <summary>Steps to the next token; false at the end of the line.</summary>
    /// <exception cref="FactsException">There is no token here.</exception>
    public bool Next(out FactsToken token)
    {
        SkipSpaces();
        if (_position >= end)
        {
            token = default;
            return false;
        }

        if (text[_position] == '"')
        {
            token = new FactsToken("", [ReadValue()]);
        }
        else
        {
            string word = ReadWord();
            token = TryTake('=') ? new FactsToken(word, ReadValues()) : new FactsToken("", [FactLiteral.OfWord(word)]);
        }

        return _position >= end || text[_position] == ' ' ? true : throw Unexpected();
    }

    /// <summary>Steps to the next token and takes its text.</summary>
    /// <exception cref="FactsException">There is none, or it has a name.</exception>
    public string Text(string what) => Next(out FactsToken token) && token.Name.Length == 0 ? token.Text : throw new FactsException($"{what} is missing");

    private FactLiteral[] ReadValues()
    {
        if (!TryTake('['))
        {
            return [ReadValue()];
        }

        var values = new List<FactLiteral>();
        for (SkipSpaces(); !TryTake(']'); SkipSpaces())
        {
            values.Add(ReadValue());
        }

        return [.. values];
    }

    private FactLiteral ReadValue() => _position < end && text[_position] == '"'
        ? new FactLiteral(FactLiteralKind.Text, QuotedText.Read(text, ref _position, end))
        : FactLiteral.OfWord(ReadWord());

    private string ReadWord()
    {
        int from = _position;
        while (_position < end && IsBare(text[_position]))
        {
            _position++;
        }

        return _position > from ? text.Substring(from, _position - from) : throw Unexpected();
    }

    private bool TryTake(char c)
    {
        if (_position >= end || text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private readonly FactsException Unexpected() =>
        new(_position < end ? $"'{text[_position]}' stands where none is expected" : "the line ends in the middle of a value");

    private void SkipSpaces()
    {
        while (_position < end && text[_position] == ' ')
        {
            _position++;
        }
    }

    private static bool IsBare(char c) => c is not (' ' or '=' or '[' or ']' or '"');
}
