using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// Builds compact JSON text, with values formatted as by <see cref="Utf8JsonWriter"/>. It does not track structure, so that raw fragments
/// can be copied into it.
/// </summary>
/// <param name="buffer">The initial buffer; larger ones are rented when it is full.</param>
/// <param name="encoder">The encoder that escapes text.</param>
internal ref struct JsonTextBuilder(Span<byte> buffer, JavaScriptEncoder encoder)
{
    private const int LongestNumber = 32;

    /// <summary>The characters that no encoder escapes.</summary>
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    private Span<byte> _buffer = buffer;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    public void AppendQuoted(string text)
    {
        Append("\""u8);
        if (text.AsSpan().IndexOfAnyExcept(s_plain) < 0)
            _length += Encoding.ASCII.GetBytes(text, Space(text.Length));
        else
            AppendEscaped(text);

        Append("\""u8);
    }

    public void Append(long number)
    {
        Utf8Formatter.TryFormat(number, Space(LongestNumber), out int written);
        _length += written;
    }

    public void Append(double number)
    {
        // Most numbers are integers, which are faster to write as long; from 1E+15 on, doubles are written with an exponent.
        long whole = (long)number;
        if (whole is > -1_000_000_000_000_000 and < 1_000_000_000_000_000
            && BitConverter.DoubleToInt64Bits(whole) == BitConverter.DoubleToInt64Bits(number))
        {
            Append(whole);
            return;
        }

        Utf8Formatter.TryFormat(number, Space(LongestNumber), out int written);
        _length += written;
    }

    /// <summary>Appends raw JSON.</summary>
    public void AppendJson(string json) => _length += Encoding.UTF8.GetBytes(json, Space(Encoding.UTF8.GetByteCount(json)));

    public readonly void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
    }

    private void AppendEscaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[256];
        while (!text.IsEmpty)
        {
            encoder.Encode(text, escaped, out int read, out int written);
            text = text[read..];
            _length += Encoding.UTF8.GetBytes(escaped[..written], Space(written));
        }
    }

    private Span<byte> Space(int count)
    {
        if (_buffer.Length - _length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, 2 * _buffer.Length));
            Written.CopyTo(larger);
            Dispose();
            _buffer = _rented = larger;
        }

        return _buffer[_length..];
    }
}
