using System.Linq;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>
/// The schemas of the objects and unions of a model: in place, or defined once and referred to if they are used repeatedly.
/// </summary>
internal sealed class TypeSchemas
{
    private readonly Dictionary<TypeMetadata, int> _uses = [];
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    public TypeSchemas(ModelMetadata model)
    {
        foreach (TypeMetadata type in (TypeMetadata[])[model.Root, .. model.Types])
        {
            foreach (ParameterMetadata parameter in type.Parameters)
                Count(parameter);
        }
    }

    /// <summary>The definitions that the schemas so far refer to; null for none.</summary>
    public JsonObject? Definitions =>
        _definitions.Count == 0 ? null : new JsonObject(_definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));

    /// <summary>Returns the schema of a type, to which others can be added.</summary>
    public JsonObject Of(TypeMetadata type)
    {
        if (_uses[type] == 1)
            return Create(type);

        if (!_definitions.ContainsKey(type.Name))
            _definitions[type.Name] = Create(type);

        // What stands beside a reference is ignored in this draft, unless the reference stands in allOf.
        return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" }) };
    }

    private void Count(ParameterMetadata parameter)
    {
        for (ParameterMetadata? value = parameter; value is not null; value = value.Item)
        {
            if (value.Type is { } type)
                _uses[type] = _uses.GetValueOrDefault(type) + 1;
        }
    }

    private JsonObject Create(TypeMetadata type)
    {
        if (type.IsUnion)
            return new JsonObject { ["anyOf"] = new JsonArray([.. type.Parameters.Select(p => ParameterSchema.OfPart(p, this))]) };

        var properties = new JsonObject();
        foreach (ParameterMetadata member in type.Parameters)
            properties[member.Name] = ParameterSchema.OfPart(member, this);

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        JsonNode[] required = [.. type.Parameters.Where(p => p.Required).Select(p => (JsonNode)p.Name)];
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);

        if (type.IsClosed)
            schema["additionalProperties"] = false;

        return schema;
    }
}
