using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>The members of an object, in the order of the description, each with the schemas that it satisfies.</summary>
internal sealed class PropertyList
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<JsonNode?>> _schemas = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    /// <summary>The order that the host itself gives the members; empty if it gives none.</summary>
    public IReadOnlyList<string> HostOrder { get; set; } = [];

    public IReadOnlyList<JsonNode?>? Find(string name) => _schemas.GetValueOrDefault(name);

    public void Add(string name, JsonNode? schema)
    {
        if (!_schemas.TryGetValue(name, out List<JsonNode?>? schemas))
        {
            _names.Add(name);
            _schemas[name] = schemas = [];
        }

        schemas.Add(schema);
    }

    public void AddAll(PropertyList other)
    {
        if (HostOrder.Count == 0)
            HostOrder = other.HostOrder;

        foreach (string name in other._names)
        {
            foreach (JsonNode? schema in other._schemas[name])
                Add(name, schema);
        }
    }

    /// <summary>
    /// Returns the names in the host's order: <c>x-fal-order-properties</c> of the object, else <c>x-order</c> of its members.
    /// </summary>
    public IEnumerable<string> InOrder()
    {
        if (HostOrder.Count > 0)
        {
            Dictionary<string, int> places = HostOrder.Distinct().Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
            return _names.OrderBy(name => places.GetValueOrDefault(name, int.MaxValue));
        }

        return _names.OrderBy(name =>
            _schemas[name].OfType<JsonObject>().Select(schema => schema["x-order"].Count()).FirstOrDefault() ?? int.MaxValue);
    }
}
