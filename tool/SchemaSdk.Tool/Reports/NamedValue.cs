using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Reports;

/// <summary>Follows a path of names through a document, as far as possible.</summary>
internal sealed class NamedValue
{
    // Caches the lists and objects already indexed, so that many changes in one list don't scan it repeatedly.
    private readonly Dictionary<JsonNode, Dictionary<string, JsonNode>> _byName = [];

    public JsonNode Find(JsonNode root, string path)
    {
        JsonNode node = root;
        FieldTable? table = DocumentFields.Table;
        Field? list = null;
        foreach (string name in NamePath.Parse(path))
        {
            Field? field = node is JsonObject ? table?.Find(name) : null;
            JsonNode? next = node switch
            {
                JsonObject obj when field is not null => field
                    .Names.Select(alias => Members(obj).GetValueOrDefault(alias))
                    .FirstOrDefault(value => value is not null and not JsonNull),
                JsonObject obj => Members(obj).GetValueOrDefault(name),
                JsonArray array => Items(array, list).GetValueOrDefault(name),
                _ => null,
            };
            if (next is null)
                return node;

            if (node is JsonObject)
                (table, list) = (field?.Items, field);

            node = next;
        }

        return node;
    }

    private Dictionary<string, JsonNode> Items(JsonArray array, Field? field)
    {
        if (!_byName.TryGetValue(array, out Dictionary<string, JsonNode>? index))
            _byName.Add(array, index = NamedItems.Of(array, field));

        return index;
    }

    private Dictionary<string, JsonNode> Members(JsonObject obj)
    {
        if (!_byName.TryGetValue(obj, out Dictionary<string, JsonNode>? index))
        {
            index = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
            foreach (JsonMember member in obj.Members)
                index.TryAdd(member.Key, member.Value);

            _byName.Add(obj, index);
        }

        return index;
    }
}
