namespace SchemaSdk.Generator.Json;

/// <summary>
/// Reads JSON strictly according to RFC 8259 and keeps the position of every value. Custom because an analyzer can't bring its own
/// assemblies, and System.Text.Json does not expose the positions of values.
/// </summary>
internal sealed partial class JsonReader
{
    public const int DefaultMaxDepth = 64;

    private readonly string _text;
    private readonly int _maxDepth;

    // Shared by all levels, so that a container allocates one array of its exact size and no list.
    private readonly List<JsonMember> _members = [];
    private readonly List<JsonNode> _items = [];

    private int _at;
    private int _depth;
    private int _openedAt = -1;
    private JsonFault? _error;

    private JsonReader(string text, int maxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Reads the single value of a text. A leading byte order mark is skipped.</summary>
    public static JsonReadResult Read(string text, int maxDepth = DefaultMaxDepth)
    {
        var reader = new JsonReader(text, maxDepth);
        JsonNode? root = reader.ReadDocument();
        return new JsonReadResult(reader._error is null ? root : null, reader._error);
    }

    private JsonNode? ReadDocument()
    {
        if (Current == '\uFEFF')
            _at++;

        SkipWhiteSpace();
        if (ReadValue() is not { } root)
            return null;

        SkipWhiteSpace();
        return _at == _text.Length ? root : Unexpected("the end of the text after the value");
    }

    private JsonNode? ReadValue()
    {
        switch (Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                int start = _at;
                return ReadText() is { } value ? new JsonString(start, _at - start, value) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return ReadWord();
            default:
                return Unexpected("a value");
        }
    }

    private JsonNode? ReadObject()
    {
        if (!Enter(out int start, out int outer))
            return null;

        int first = _members.Count;
        if (!TryTake('}'))
        {
            do
            {
                if (!ReadMember(isFirst: _members.Count == first))
                    return null;
            }
            while (TryTake(','));

            if (!TryTake('}'))
                return Unexpected("`,` or `}`");
        }

        Leave(outer);
        return new JsonObject(start, _at - start, TakeFrom(_members, first));
    }

    private bool ReadMember(bool isFirst)
    {
        SkipWhiteSpace();
        if (Current != '"')
        {
            Unexpected(isFirst ? "a name in double quotes, or `}`" : "a name in double quotes after the comma");
            return false;
        }

        int keyStart = _at;
        if (ReadText() is not { } key)
            return false;

        int keyLength = _at - keyStart;
        if (!TryTake(':'))
        {
            Unexpected("`:` after the name");
            return false;
        }

        SkipWhiteSpace();
        if (ReadValue() is not { } value)
            return false;

        _members.Add(new JsonMember(key, keyStart, keyLength, value));
        return true;
    }

    private JsonNode? ReadArray()
    {
        if (!Enter(out int start, out int outer))
            return null;

        int first = _items.Count;
        if (!TryTake(']'))
        {
            do
            {
                SkipWhiteSpace();
                if (ReadValue() is not { } item)
                    return null;

                _items.Add(item);
            }
            while (TryTake(','));

            if (!TryTake(']'))
                return Unexpected("`,` or `]`");
        }

        Leave(outer);
        return new JsonArray(start, _at - start, TakeFrom(_items, first));
    }

    private bool Enter(out int start, out int outer)
    {
        start = _at;
        outer = _openedAt;
        if (++_depth > _maxDepth)
        {
            _error = new JsonFault(_at, 1, $"nested more than {_maxDepth} levels deep", IsDepth: true);
            return false;
        }

        _openedAt = start;
        _at++;
        return true;
    }

    private void Leave(int outer)
    {
        _depth--;
        _openedAt = outer;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r' or '\t')
            _at++;
    }

    private bool TryTake(char sign)
    {
        SkipWhiteSpace();
        if (Current != sign)
            return false;

        _at++;
        return true;
    }

    private static T[] TakeFrom<T>(List<T> list, int first)
    {
        int count = list.Count - first;
        if (count == 0)
            return [];

        var taken = new T[count];
        list.CopyTo(first, taken, 0, count);
        list.RemoveRange(first, count);
        return taken;
    }
}
