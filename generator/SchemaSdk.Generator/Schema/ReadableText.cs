using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Ensures that display text can be encoded as UTF-8.</summary>
internal static class ReadableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Replaces each unpaired surrogate with the replacement character.</summary>
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
