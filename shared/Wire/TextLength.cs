namespace SchemaSdk.Wire;

/// <summary>How long a text is: in characters (Unicode code points), as JSON Schema counts them, not in UTF-16 units.</summary>
internal static class TextLength
{
    public static int Of(string text)
    {
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                length--;
        }

        return length;
    }
}
