using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>Adds null to the schemas of values that may be null.</summary>
internal static class NullSchema
{
    /// <summary>Returns a schema that accepts null as well, if the document does.</summary>
    public static JsonObject Allow(JsonObject schema, ParameterMetadata parameter)
    {
        if (!parameter.IsNullable)
            return schema;

        if (schema["enum"] is JsonArray options)
            options.Add((JsonNode?)null);

        switch (schema["type"], schema["anyOf"])
        {
            case (JsonArray types, _):
                types.Add((JsonNode)"null");
                return schema;
            case ({ } type, _):
                schema["type"] = new JsonArray(type.DeepClone(), "null");
                return schema;
            case (_, JsonArray alternatives):
                alternatives.Add((JsonNode)Null());
                return schema;
            default:
                return new JsonObject { ["anyOf"] = new JsonArray(schema, Null()) };
        }
    }

    private static JsonObject Null() => new() { ["type"] = "null" };
}
