using System.Text.Json.Nodes;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>Merges alternatives of one kind where the values that they accept together stay the same.</summary>
internal static class Merging
{
    private static readonly HashSet<string> s_notes =
        new(["name", "default", "description", "deprecated", "examples"], StringComparer.Ordinal);

    public static List<JsonObject> Of(IReadOnlyList<JsonObject> alternatives, string path, ImportRemarks remarks)
    {
        var merged = new List<JsonObject>();
        foreach (JsonObject alternative in alternatives)
        {
            if (merged.Exists(known => Covers(known, alternative)))
                continue;

            if (merged.Find(known => HaveOnlyOptions(known, alternative)) is { } options)
            {
                Unite(options, alternative, path, remarks);
                continue;
            }

            merged.RemoveAll(known => Covers(alternative, known));
            merged.Add(alternative);
        }

        if (merged is [{ } only])
            only.Remove("name");

        return merged;
    }

    /// <summary>Returns whether every value of the second is one of the first, and nothing typed would be lost.</summary>
    private static bool Covers(JsonObject wide, JsonObject narrow)
    {
        string? type = wide["type"].Text();
        bool isSameKind = type == narrow["type"].Text() || (type == "number" && narrow["type"].Text() == "integer");

        // Raw JSON covers every list or object, but typed ones are better to use.
        bool isRaw = type is "array" or "object" && !wide.ContainsKey("items") && !wide.ContainsKey("parameters");
        return isSameKind
            && (!isRaw || (!narrow.ContainsKey("items") && !narrow.ContainsKey("parameters")))
            && Checks(wide).All(check => JsonNode.DeepEquals(check.Value, narrow[check.Key]));
    }

    private static bool HaveOnlyOptions(JsonObject a, JsonObject b) =>
        a["type"].Text() == b["type"].Text()
        && Checks(a).All(check => check.Key == "options")
        && Checks(b).All(check => check.Key == "options")
        && a.ContainsKey("options")
        && b.ContainsKey("options");

    private static void Unite(JsonObject known, JsonObject other, string path, ImportRemarks remarks)
    {
        JsonArray options = known["options"]!.AsArray();
        HashSet<string> seen = [.. options.Select(NodeValues.Identity)];
        foreach (JsonNode? option in other["options"]!.AsArray().Where(option => seen.Add(option.Identity())))
            options.Add(option!.DeepClone());

        if (known["type"].Text() == "boolean" && options.Count == 2)
            known.Remove("options");

        if (known.Remove("description") | other.ContainsKey("description"))
            remarks.Add(path, "descriptions of single options are not imported");
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Checks(JsonObject value) =>
        value.Where(field => field.Key != "type" && !s_notes.Contains(field.Key));
}
