namespace SchemaSdk.Wire;

/// <summary>Shortens a quoted value, because a request may contain megabytes of media, which must not end up in messages or logs.</summary>
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
