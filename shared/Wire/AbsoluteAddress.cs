namespace SchemaSdk.Wire;

/// <summary>Recognizes absolute addresses (RFC 3986): a scheme, a colon, and something without spaces.</summary>
internal static class AbsoluteAddress
{
    public static bool Is(string text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1 || !IsLetter(text[0]))
            return false;

        for (int i = 1; i < colon; i++)
        {
            if (!IsLetter(text[i]) && text[i] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
                return false;
        }

        // Hosts accept letters of every script, as browsers do, and escape them.
        for (int i = colon + 1; i < text.Length; i++)
        {
            if (text[i] is <= ' ' or '\u007f' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' || char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
