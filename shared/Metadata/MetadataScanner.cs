namespace SchemaSdk.Metadata;

/// <summary>
/// Scans a model's metadata line by line, and each line token by token:
/// <c>keyword value value name=value name=[value value]</c>. A value is a bare word or quoted text. Each step consumes at least one
/// character or throws.
/// </summary>
internal sealed class MetadataScanner(string text)
{
    private int _position;
    private int _end = -1;

    /// <summary>The current line number, starting at 1.</summary>
    public int Line { get; private set; }

    /// <summary>The number of characters before the last token.</summary>
    public int Offset { get; private set; }

    /// <summary>Moves to the next line, skipping the rest of the current one; false at the end of the text.</summary>
    public bool NextLine()
    {
        if (_end >= text.Length - 1)
            return false;

        _position = _end + 1;
        _end = text.IndexOf('\n', _position);
        _end = _end < 0 ? text.Length : _end;
        Offset = _position;
        Line++;
        return true;
    }

    /// <summary>Skips the rest of the line.</summary>
    public void SkipLine() => _position = _end;

    /// <summary>Moves to the next token; false at the end of the line.</summary>
    /// <exception cref="MetadataException">There is no valid token.</exception>
    public bool Next(out MetadataToken token)
    {
        SkipSpaces();
        Offset = _position;
        if (_position >= _end)
        {
            token = default;
            return false;
        }

        if (text[_position] == '"')
        {
            token = new MetadataToken("", [ReadValue()]);
        }
        else
        {
            string word = ReadWord();
            token = TryTake('=') ? new MetadataToken(word, ReadValues()) : new MetadataToken("", [Literal.OfWord(word)]);
        }

        return _position >= _end || text[_position] == ' ' ? true : throw Unexpected();
    }

    /// <summary>Moves to the next token and returns its text.</summary>
    /// <exception cref="MetadataException">There is no token, or it has a name.</exception>
    public string Text(string what) =>
        Next(out MetadataToken token) && token.Name.Length == 0 ? token.Text : throw new MetadataException($"{what} is missing");

    private Literal[] ReadValues()
    {
        if (!TryTake('['))
            return [ReadValue()];

        var values = new List<Literal>();
        for (SkipSpaces(); !TryTake(']'); SkipSpaces())
            values.Add(ReadValue());

        return [.. values];
    }

    private Literal ReadValue() => _position < _end && text[_position] == '"'
        ? new Literal(LiteralKind.Text, QuotedText.Read(text, ref _position, _end))
        : Literal.OfWord(ReadWord());

    private string ReadWord()
    {
        int from = _position;
        while (_position < _end && IsBare(text[_position]))
            _position++;

        return _position > from ? text.Substring(from, _position - from) : throw Unexpected();
    }

    private bool TryTake(char c)
    {
        if (_position >= _end || text[_position] != c)
            return false;

        _position++;
        return true;
    }

    private MetadataException Unexpected() =>
        new(_position < _end ? $"'{text[_position]}' is not expected here" : "the line ends in the middle of a value");

    private void SkipSpaces()
    {
        while (_position < _end && text[_position] == ' ')
            _position++;
    }

    private static bool IsBare(char c) => c is not (' ' or '=' or '[' or ']' or '"');
}
