using System.Buffers;
using System.Text;

namespace SchemaSdk.Json;

/// <summary>
/// Reads a request as we write it: no white space, the document's order, no escapes, whole numbers. Where the text is anything else it
/// stays where it is, and the JSON reader goes on from <see cref="At"/>.
/// </summary>
internal ref struct PlainReader(ReadOnlySpan<byte> text)
{
    private const int MostDigits = 15;

    /// <summary>What a string may hold here: printable ASCII but the quote and the backslash.</summary>
    private static readonly SearchValues<byte> s_plain =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>How much of the text was read.</summary>
    public int At { get; private set; }

    /// <summary>True at the end of an object that nothing follows.</summary>
    public readonly bool IsAtEnd => _text[At..] is [(byte)'}'];

    public bool TrySkip(ReadOnlySpan<byte> expected)
    {
        if (!_text[At..].StartsWith(expected))
        {
            return false;
        }

        At += expected.Length;
        return true;
    }

    /// <summary>Steps over the name of a parameter after the current one, to its value.</summary>
    public bool TryName(byte[][] names, ref int current)
    {
        ReadOnlySpan<byte> rest = _text[At..];
        for (int i = current + 1; i < names.Length; i++)
        {
            if (rest.StartsWith(names[i]) && StartsValue(rest[names[i].Length..]))
            {
                At += names[i].Length;
                current = i;
                return true;
            }
        }

        return false;
    }

    public string? Text()
    {
        ReadOnlySpan<byte> rest = _text[At..];
        if (rest is not [(byte)'"', .. var content])
        {
            return null;
        }

        int length = content.IndexOfAnyExcept(s_plain);
        if (length < 0 || content[length] != (byte)'"')
        {
            return null;
        }

        At += length + 2;
        return Encoding.ASCII.GetString(content[..length]);
    }

    public long? Whole()
    {
        ReadOnlySpan<byte> rest = _text[At..];
        long value = 0;
        int digits = 0;
        while (digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + rest[digits++] - '0';
            if (digits > MostDigits)
            {
                return null;
            }
        }

        if (digits == 0 || (rest[0] == (byte)'0' && digits > 1) || !EndsAt(rest, digits))
        {
            return null;
        }

        At += digits;
        return value;
    }

    public bool? Flag() => TryWord("true"u8) ? true : TryWord("false"u8) ? false : null;

    public int? Option(OptionOnWire[] options)
    {
        for (int i = 0; i < options.Length; i++)
        {
            if (TryWord(options[i].Json))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Not null above all, with which a parameter is not there.</summary>
    private static bool StartsValue(ReadOnlySpan<byte> rest) =>
        rest is [(byte)'"' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f', ..];

    private bool TryWord(ReadOnlySpan<byte> word) => EndsAt(_text[At..], word.Length) && TrySkip(word);

    private static bool EndsAt(ReadOnlySpan<byte> rest, int length) => length < rest.Length && rest[length] is (byte)',' or (byte)'}';
}
