using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>
/// Finds what a <c>$ref</c> refers to. Only references within the file are followed: any other would make the tool read files or call hosts
/// chosen by the file's author.
/// </summary>
internal sealed class LocalReferences(JsonObject root)
{
    private readonly Lazy<Dictionary<string, JsonNode>> _anchors = new(() => Anchors(root));

    /// <summary>The id by which the file refers to itself.</summary>
    private readonly string _self = (TextOf(root["$id"]) ?? TextOf(root["id"]) ?? "").TrimEnd('#');

    /// <summary>Returns whether a reference stays within the file.</summary>
    public bool IsLocal(string reference) => Local(reference) is not null;

    /// <summary>Returns the node that a reference refers to; null if there is none in the file.</summary>
    public JsonNode? Find(string reference)
    {
        string? local = Local(reference);
        if (local is null)
            return null;

        string path = local[1..];
        if (path.Length > 0 && path[0] != '/')
            return _anchors.Value.GetValueOrDefault(path);

        JsonNode? node = root;
        foreach (string name in HostPointer.Of(path).Segments.Select(Uri.UnescapeDataString))
        {
            node = node switch
            {
                JsonObject obj => obj[name],
                JsonArray list when int.TryParse(name, out int index) && index >= 0 && index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    private string? Local(string reference) =>
        reference.StartsWith('#') ? reference
        : _self.Length > 0 && reference.StartsWith(_self + "#", StringComparison.Ordinal) ? reference[_self.Length..]
        : null;

    private static Dictionary<string, JsonNode> Anchors(JsonNode root)
    {
        var anchors = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out JsonNode? node))
        {
            if (node is JsonObject named && (TextOf(named["$anchor"]) ?? TextOf(named["$id"])?.TrimStart('#')) is { } anchor)
                anchors.TryAdd(anchor, node);

            foreach (JsonNode? child in node is JsonObject obj ? obj.Select(member => member.Value) : node as JsonArray ?? [])
            {
                if (child is JsonObject or JsonArray)
                    open.Push(child);
            }
        }

        return anchors;
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
