namespace SchemaSdk.Tool.Output;

/// <summary>Text of a document on a line of a terminal: whole, and with nothing in it that a terminal obeys.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        bool startsLine = false;
        string safe = SafeText.Of(text, ref startsLine);
        return safe.Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
    }
}
