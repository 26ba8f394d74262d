using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace SchemaSdk.Json;

/// <summary>
/// JSON text in the making, as <see cref="System.Text.Json.Utf8JsonWriter"/> writes it by default. It knows nothing of structure, so whole pieces can
/// be copied into it.
/// </summary>
internal ref struct CompactText(Span<byte> buffer)
{
    private const int LongestNumber = 32;

    /// <summary>What the default encoder leaves as it is.</summary>
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
        {
            _length += Encoding.ASCII.GetBytes(text, Space(text.Length));
        }
        else
        {
            AppendEscaped(text);
        }

        Append("\""u8);
    }

    public void Append(long number)
    {
        Utf8Formatter.TryFormat(number, Space(LongestNumber), out int written);
        _length += written;
    }

    public void Append(double number)
    {
        // Whole numbers are what nearly all are, and are written much quicker as such; from 1E+15 on they have an exponent.
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

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    private void AppendEscaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[256];
        while (!text.IsEmpty)
        {
            JavaScriptEncoder.Default.Encode(text, escaped, out int read, out int written);
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
