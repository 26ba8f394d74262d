using System.Text.Json;

namespace SchemaSdk.Json;

/// <summary>Comparing the text that a reader stands on. The local host and the tool compile this file too.</summary>
internal static class WireText
{
    /// <summary>
    /// True on a string or a name that says the text. Nearly all stand in one piece and without escapes, and can be compared as they lie.
    /// </summary>
    public static bool IsAt(ref Utf8JsonReader json, ReadOnlySpan<byte> text) => json.HasValueSequence || json.ValueIsEscaped
        ? json.ValueTextEquals(text)
        : json.ValueSpan.SequenceEqual(text);
}
