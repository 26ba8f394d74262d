namespace SchemaSdk.Wire;

/// <summary>Counts the characters of a text as JSON Schema does, in Unicode code points rather than UTF-16 units.</summary>
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
