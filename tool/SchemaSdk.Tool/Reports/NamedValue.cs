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
        foreach (string name in NamePath.Parse(path))
        {
            Field? field = table?.Find(name);
            JsonNode? next = node switch
            {
                JsonObject obj when field is not null => field
                    .Names.Select(alias => Members(obj).GetValueOrDefault(alias))
                    .FirstOrDefault(value => value is not null and not JsonNull),
                JsonObject obj => Members(obj).GetValueOrDefault(name),
                JsonArray array => Items(array).GetValueOrDefault(name),
                _ => null,
            };
            if (next is null)
                return node;

            table = node is JsonArray ? table : field?.Items;
            node = next;
        }

        return node;
    }

    private Dictionary<string, JsonNode> Members(JsonObject obj) => Index(obj, obj.Members.Select(m => (m.Key, m.Value)));

    private Dictionary<string, JsonNode> Items(JsonArray array) =>
        Index(array, array.Items.SelectMany(item => NamesOf(item).Select(name => (name, item))));

    private Dictionary<string, JsonNode> Index(JsonNode node, IEnumerable<(string Name, JsonNode Value)> values)
    {
        if (!_byName.TryGetValue(node, out Dictionary<string, JsonNode>? index))
        {
            index = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
            foreach ((string name, JsonNode value) in values)
                index.TryAdd(name, value);

            _byName.Add(node, index);
        }

        return index;
    }

    private static IEnumerable<string> NamesOf(JsonNode item)
    {
        string?[] names = item is JsonObject obj
            ?
            [
                PriceFields.Label.TryFind(obj, out JsonMember label) ? Text(label.Value) : null,
                ParameterFields.Name.TryFind(obj, out JsonMember own) ? Text(own.Value) : null,
            ]
            : [Text(item)];
        return names.OfType<string>();
    }

    private static string? Text(JsonNode node) => node switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Raw,
        _ => null,
    };
}
