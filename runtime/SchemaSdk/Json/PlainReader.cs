using System.Buffers;
using System.Text;

namespace SchemaSdk.Json;

/// <summary>
/// Reads a request as we write it: no white space, the document's order, no escapes, whole numbers. Where the text is anything else, that
/// and all that follows is null, and <see cref="IsAtEnd"/> stays false.
/// </summary>
internal ref struct PlainReader
{
    private const int MostDigits = 15;

    /// <summary>What a string may hold here: printable ASCII but the quote and the backslash.</summary>
    private static readonly SearchValues<byte> s_plain =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private bool _isOther;

    public PlainReader(ReadOnlySpan<byte> text, ReadOnlySpan<byte> opening)
    {
        _text = text;
        _isOther = !TrySkip(opening);
    }

    /// <summary>True at the end of an object that nothing follows, and all of which was as we write it.</summary>
    public readonly bool IsAtEnd => !_isOther && _text[_at..] is [(byte)'}'];

    /// <summary>Steps over a parameter's name, to its value, where it comes next.</summary>
    public bool IsAt(ReadOnlySpan<byte> name, bool isRequired)
    {
        if (_isOther)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = _text[_at..];
        if (rest.StartsWith(name) && StartsValue(rest[name.Length..]))
        {
            _at += name.Length;
            return true;
        }

        _isOther = isRequired;
        return false;
    }

    public string? Text()
    {
        ReadOnlySpan<byte> rest = _text[_at..];
        if (rest is not [(byte)'"', .. var content])
        {
            _isOther = true;
            return null;
        }

        int length = content.IndexOfAnyExcept(s_plain);
        if (length < 0 || content[length] != (byte)'"')
        {
            _isOther = true;
            return null;
        }

        _at += length + 2;
        return Encoding.ASCII.GetString(content[..length]);
    }

    public long? Whole()
    {
        ReadOnlySpan<byte> rest = _text[_at..];
        long value = 0;
        int digits = 0;
        while (digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + rest[digits++] - '0';
            if (digits > MostDigits)
            {
                _isOther = true;
                return null;
            }
        }

        if (digits == 0 || (rest[0] == (byte)'0' && digits > 1) || !EndsAt(rest, digits))
        {
            _isOther = true;
            return null;
        }

        _at += digits;
        return value;
    }

    public bool? Flag()
    {
        if (TryWord("true"u8))
        {
            return true;
        }

        _isOther = !TryWord("false"u8);
        return _isOther ? null : false;
    }

    public int? Option(OptionOnWire[] options)
    {
        for (int i = 0; i < options.Length; i++)
        {
            if (TryWord(options[i].Json))
            {
                return i;
            }
        }

        _isOther = true;
        return null;
    }

    /// <summary>Not null above all, with which a parameter is not there.</summary>
    private static bool StartsValue(ReadOnlySpan<byte> rest) =>
        rest is [(byte)'"' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f', ..];

    private bool TrySkip(ReadOnlySpan<byte> expected)
    {
        if (!_text[_at..].StartsWith(expected))
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    private bool TryWord(ReadOnlySpan<byte> word) => EndsAt(_text[_at..], word.Length) && TrySkip(word);

    private static bool EndsAt(ReadOnlySpan<byte> rest, int length) => length < rest.Length && rest[length] is (byte)',' or (byte)'}';
}
