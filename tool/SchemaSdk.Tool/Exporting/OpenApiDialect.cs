using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Exporting;

/// <summary>
/// Writes JSON Schema in the dialect of OpenAPI 3.0: definitions are components, null is a flag, and so is whether a bound is exclusive.
/// </summary>
internal static class OpenApiDialect
{
    private const string Definitions = "$defs";

    /// <summary>Rewrites a schema, and moves its definitions to the components.</summary>
    public static void Rewrite(JsonObject schema, JsonObject components)
    {
        // $schema applies to whole documents.
        schema.Remove("$schema");
        if (schema[Definitions] is JsonObject definitions)
        {
            schema.Remove(Definitions);
            foreach ((string name, JsonNode? definition) in definitions)
                components[name] = Rewritten(definition!.DeepClone());
        }

        Rewritten(schema);
    }

    private static JsonNode Rewritten(JsonNode node)
    {
        if (node is JsonObject schema)
        {
            RewriteWords(schema);
            foreach ((string word, JsonNode? value) in schema.ToList())
            {
                if (word == "properties" && value is JsonObject properties)
                    RewriteAll(properties.Select(property => property.Value));
                else if (word is not ("default" or "enum" or "examples"))
                    RewriteAll([value]);
            }
        }
        else if (node is JsonArray list)
        {
            RewriteAll(list);
        }

        return node;
    }

    private static void RewriteAll(IEnumerable<JsonNode?> nodes)
    {
        foreach (JsonNode node in nodes.OfType<JsonNode>().ToList())
            Rewritten(node);
    }

    private static void RewriteWords(JsonObject schema)
    {
        if (schema["$ref"] is JsonValue reference && reference.TryGetValue(out string? target))
            schema["$ref"] = target.Replace($"#/{Definitions}/", "#/components/schemas/", StringComparison.Ordinal);

        if (schema["type"] is JsonArray types && types.All(type => type is JsonValue))
        {
            string[] names = [.. types.Select(type => type!.GetValue<string>()).Where(type => type != "null")];
            if (names.Length < types.Count)
                schema["nullable"] = true;

            if (names.Length == 1)
            {
                schema["type"] = names[0];
            }
            else
            {
                schema.Remove("type");
                schema["anyOf"] = new JsonArray([.. names.Select(name => new JsonObject { ["type"] = name })]);
            }
        }

        if (schema["anyOf"] is JsonArray alternatives && alternatives.FirstOrDefault(IsNull) is { } nothing)
        {
            alternatives.Remove(nothing);
            schema["nullable"] = true;
        }

        Exclusive(schema, "exclusiveMinimum", "minimum");
        Exclusive(schema, "exclusiveMaximum", "maximum");
    }

    private static bool IsNull(JsonNode? schema) => schema is JsonObject { Count: 1 } only
        && only["type"] is JsonValue type && type.TryGetValue(out string? name) && name == "null";

    private static void Exclusive(JsonObject schema, string word, string bound)
    {
        if (schema[word] is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            return;

        schema[bound] = value.DeepClone();
        schema[word] = true;
    }
}
