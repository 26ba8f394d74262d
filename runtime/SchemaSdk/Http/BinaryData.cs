using System.Text.Unicode;

namespace SchemaSdk;

/// <summary>Detects bytes that can't be text.</summary>
internal static class BinaryData
{
    private const int Looked = 512;

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, Looked)];
        foreach (byte value in start)
        {
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f'))
                return true;
        }

        // The last character may be truncated.
        return !Utf8.IsValid(start) && !(bytes.Length > Looked && IsCutOff(start));
    }

    private static bool IsCutOff(ReadOnlySpan<byte> start)
    {
        for (int cut = 1; cut <= 3; cut++)
        {
            if (Utf8.IsValid(start[..^cut]))
                return start[^cut] >= 0xC0;
        }

        return false;
    }
}
