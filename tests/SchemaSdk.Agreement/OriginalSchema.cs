using System.Text.Json.Nodes;

namespace SchemaSdk.Agreement;

/// <summary>
/// The schemas of a description, as JSON Schema 2020-12 of their own: definitions in one place, words of OpenAPI 3.0 and draft 4 in today's.
/// </summary>
internal sealed class OriginalSchema(JsonObject description, IReadOnlyList<string> wrap)
{
    /// <summary>Returns the schema of the parameters of a request.</summary>
    /// <param name="operation">The operation; null if the description is the schema itself.</param>
    /// <param name="model">The value that tells the branch, such as the model; null if the schema is of one request.</param>
    public JsonObject Of(string? operation, string? model)
    {
        var definitions = new JsonObject();
        foreach (JsonObject? group in (JsonObject?[])[
            (description["components"] as JsonObject)?["schemas"] as JsonObject,
            description["definitions"] as JsonObject,
            description["$defs"] as JsonObject])
        {
            foreach ((string name, JsonNode? definition) in group ?? [])
                definitions[name] = Today(definition);
        }

        JsonNode? schema = operation is null ? description : Body(operation);
        schema = Today(schema);
        foreach (string member in wrap)
            schema = Resolve(schema, definitions)?["properties"]?[member] is { } inner ? inner.DeepClone() : schema;

        if (model is not null && Branch(Resolve(schema, definitions), definitions, model) is { } branch)
            schema = branch.DeepClone();

        var whole = (JsonObject)schema!.DeepClone();
        whole["$defs"] = definitions;
        return whole;
    }

    private JsonNode? Body(string operation) =>
        description["paths"]![operation.Split(' ')[1]]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"];

    private static JsonNode? Resolve(JsonNode? schema, JsonObject definitions) =>
        (string?)schema?["$ref"] is { } reference ? Resolve(definitions[reference["#/$defs/".Length..]], definitions) : schema;

    private static JsonNode? Branch(JsonNode? schema, JsonObject definitions, string model) =>
        (schema?["oneOf"] ?? schema?["anyOf"])?.AsArray().FirstOrDefault(branch =>
            (Resolve(branch, definitions)?["properties"] as JsonObject ?? []).Any(member =>
                member.Value?["const"]?.ToString() == model || (member.Value?["enum"] as JsonArray)?.Any(value => value?.ToString() == model) == true));

    private static JsonNode? Today(JsonNode? schema)
    {
        if (schema is not JsonObject obj)
            return schema?.DeepClone();

        var today = new JsonObject();
        foreach ((string keyword, JsonNode? value) in obj)
        {
            switch (keyword)
            {
                case "properties" or "patternProperties" or "dependentSchemas":
                    today[keyword] = Members(value);
                    break;
                case "anyOf" or "oneOf" or "allOf" or "prefixItems" when value is JsonArray list:
                    today[keyword] = new JsonArray([.. list.Select(Today)]);
                    break;
                case "items" or "additionalProperties" or "not" or "if" or "then" or "else" or "contains" or "propertyNames"
                    or "unevaluatedProperties":
                    today[keyword] = Today(value);
                    break;
                case "$ref":
                    today[keyword] = $"#/$defs/{((string)value!).Split('/')[^1]}";
                    break;
                case "format" when (string?)value == "uri":
                case "type" when value is JsonArray || (string?)value != "any":
                case "enum" or "const" or "required" or "minimum" or "maximum" or "multipleOf" or "minLength" or "maxLength" or "pattern"
                    or "minItems" or "maxItems" or "uniqueItems" or "minProperties" or "maxProperties" or "default" or "examples":
                    today[keyword] = value?.DeepClone();
                    break;
                case "exclusiveMinimum" or "exclusiveMaximum" when value is JsonValue bound && !bound.TryGetValue(out bool _):
                    today[keyword] = value.DeepClone();
                    break;
            }
        }

        Exclusive(obj, today, "exclusiveMinimum", "minimum");
        Exclusive(obj, today, "exclusiveMaximum", "maximum");
        return (obj["nullable"] as JsonValue)?.TryGetValue(out bool nullable) == true && nullable
            ? new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, today) }
            : today;
    }

    private static JsonObject Members(JsonNode? members) => new((members as JsonObject ?? [])
        .Where(member => member.Value?["readOnly"]?.ToString() != "true")
        .Select(member => KeyValuePair.Create(member.Key, Today(member.Value))));

    private static void Exclusive(JsonObject schema, JsonObject today, string flag, string bound)
    {
        if (schema[flag] is JsonValue value && value.TryGetValue(out bool isExclusive) && isExclusive && today[bound] is { } number)
        {
            today.Remove(bound);
            today[flag] = number;
        }
    }
}
