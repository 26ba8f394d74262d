namespace SchemaSdk.Generator.Schema;

/// <summary>Finds the placeholders of a path, such as <c>/v1/text-to-speech/{voice_id}</c>.</summary>
internal static class PathPlaces
{
    /// <summary>Returns the names in braces.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int at = text.IndexOf('{'); at >= 0; at = text.IndexOf('{', at + 1))
        {
            int end = text.IndexOf('}', at);
            if (end > at)
                yield return text.Substring(at + 1, end - at - 1);
        }
    }

    public static bool IsModel(string placeholder) =>
        placeholder == "model" || (placeholder.Length == 7 && placeholder.StartsWith("model:", StringComparison.Ordinal)
            && placeholder[6] is >= '1' and <= '9');
}
