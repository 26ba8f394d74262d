using System.Text.Json;

namespace SchemaSdk;

/// <summary>Compares the current text of a reader. This file is also compiled into the local host and the tool.</summary>
internal static class WireText
{
    /// <summary>
    /// True for a string or property name equal to the text. Most are contiguous and unescaped, and are compared in place.
    /// </summary>
    public static bool IsAt(ref Utf8JsonReader json, ReadOnlySpan<byte> text) => json.HasValueSequence || json.ValueIsEscaped
        ? json.ValueTextEquals(text)
        : json.ValueSpan.SequenceEqual(text);
}
