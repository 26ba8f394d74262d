using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Text that is there for people has to be text that UTF-8 can hold.</summary>
internal static class ReadableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, with the replacement character for each half of a surrogate pair.</summary>
    public static string Of(string text)
    {
        if (!JsonEscape.HasLoneSurrogate(text))
            return text;

        char[] readable = text.ToCharArray();
        for (int i = 0; i < readable.Length; i++)
        {
            if (JsonEscape.IsPair(text, i))
                i++;
            else if (char.IsSurrogate(readable[i]))
                readable[i] = Replacement;
        }

        return new string(readable);
    }
}
