namespace SchemaSdk.Tool.Output;

/// <summary>Formats document text as a single terminal line, complete but without control sequences.</summary>
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
