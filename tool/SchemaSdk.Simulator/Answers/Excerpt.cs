namespace SchemaSdk.Simulator;

/// <summary>Shortens what a client sent before it is quoted back.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;

        int end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
