namespace SchemaSdk.Wire;

/// <summary>Shortens a value before it is quoted: a request can hold megabytes of media, and a message or log line must not.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    public static string Of(string text, int longest = Longest)
    {
        if (text.Length <= longest)
            return text;

        int end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text.Substring(0, end) + "…";
    }
}
