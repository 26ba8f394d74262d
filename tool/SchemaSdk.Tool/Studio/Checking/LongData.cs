using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Studio.Checking;

/// <summary>Shortens files inside a request for what is shown: a picture of 500 KB would be in each copy of it.</summary>
internal static class LongData
{
    private const int Longest = 4096;
    private const string Start = "data:";

    /// <summary>Returns JSON in which long data URLs are replaced by what they are; the same text if there are none.</summary>
    public static string Shorten(string json)
    {
        if (json.Length <= Longest || !json.Contains(Start, StringComparison.Ordinal) || JsonNode.Parse(json) is not { } root)
            return json;
        try
        {
            Shortened(root);
            return root.ToJsonString();
        }
        catch (ArgumentException)
        {
            // A member is there twice, which the check says.
            return json;
        }
    }

    /// <summary>Returns what to put in place of a value, if it is long; what is inside it is replaced there.</summary>
    private static string? Shortened(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members.ToArray())
                {
                    if (Shortened(value) is { } text)
                        members[name] = text;
                }

                return null;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    if (Shortened(items[i]) is { } text)
                        items[i] = text;
                }

                return null;
            case JsonValue value when value.TryGetValue(out string? text) && text.Length > Longest
                && text.StartsWith(Start, StringComparison.Ordinal):
                int comma = text.IndexOf(',');
                return $"{text[..(comma is > 0 and < 100 ? comma + 1 : Start.Length)]}({text.Length / 1024} KB left out)";
            default:
                return null;
        }
    }
}
