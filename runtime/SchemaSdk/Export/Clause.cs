using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaSdk.Export;

/// <summary>The building blocks of rule schemas. NJsonSchema evaluates all of their keywords, unlike <c>if</c> and <c>const</c>.</summary>
internal static class Clause
{
    public static JsonObject Has(string name) => new() { ["required"] = new JsonArray(name) };

    public static JsonObject Lacks(string name) => Not(Has(name));

    /// <summary>The parameter has a matching value or is absent.</summary>
    public static JsonObject Value(string name, JsonObject value) => new() { ["properties"] = new JsonObject { [name] = value } };

    public static JsonObject HasValue(string name, JsonObject value)
    {
        JsonObject schema = Has(name);
        schema["properties"] = new JsonObject { [name] = value };
        return schema;
    }

    public static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    public static JsonObject Any(params IEnumerable<JsonObject> schemas) => Combined("anyOf", schemas);

    public static JsonObject All(params IEnumerable<JsonObject> schemas) => Combined("allOf", schemas);

    /// <summary>Copies the schemas, because a node has one parent but may be used repeatedly. A single schema needs no keyword.</summary>
    private static JsonObject Combined(string keyword, IEnumerable<JsonObject> schemas)
    {
        JsonNode[] copies = [.. schemas.Select(s => s.DeepClone())];
        return copies.Length == 1 ? copies[0].AsObject() : new JsonObject { [keyword] = new JsonArray(copies) };
    }
}
