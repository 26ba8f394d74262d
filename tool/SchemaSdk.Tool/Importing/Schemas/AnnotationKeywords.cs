using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>The keywords that check nothing, but tell a reader something.</summary>
internal static class AnnotationKeywords
{
    /// <summary>Examples of one value.</summary>
    private const int Most = 16;

    private static readonly HashSet<string> s_all = new(StringComparer.Ordinal)
    {
        "title", "description", "default", "deprecated", "example", "examples", "readOnly", "x-fal-order-properties",
    };

    public static bool IsAnnotation(string keyword) => s_all.Contains(keyword);

    public static void Add(SchemaNotes notes, JsonObject schema, string path, ImportRemarks remarks)
    {
        foreach ((string keyword, JsonNode? value) in schema)
        {
            if (value is not null && s_all.Contains(keyword) && !Read(notes, keyword, value))
                remarks.Unusable(path, keyword);
        }
    }

    private static bool Read(SchemaNotes notes, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "title":
                notes.Title ??= value.Text();
                return value.Text() is not null;
            case "description":
                notes.Description ??= value.Text();
                return value.Text() is not null;
            case "default":
                if (value.IsUsable())
                    notes.Default ??= value;

                return value.IsUsable();
            case "deprecated":
                if (value.Flag() == true || value.Text() is { Length: > 0 })
                    notes.Deprecated ??= value;

                return value.Flag() is not null || value.Text() is not null;
            case "example":
                if (value.IsUsable())
                    notes.Examples ??= [value.DeepClone()];

                return value.IsUsable();
            case "examples":
                return Examples(notes, value);
            case "readOnly":
                notes.IsReadOnly |= value.Flag() == true;
                return value.Flag() is not null;
            default:
                return value is JsonArray;
        }
    }

    /// <summary>Reads a list of examples, or those that OpenAPI keeps under names.</summary>
    private static bool Examples(SchemaNotes notes, JsonNode value)
    {
        IEnumerable<JsonNode?> all = value switch
        {
            JsonArray list => list,
            JsonObject named => named.Select(member => member.Value is JsonObject example && example.ContainsKey("value")
                ? example["value"]
                : member.Value),
            _ => [value],
        };
        JsonNode?[] usable = [.. all.Where(example => example.IsUsable()).Take(Most).Select(example => example?.DeepClone())];
        if (usable.Length > 0)
            notes.Examples ??= [.. usable];

        return value.IsUsable();
    }
}
