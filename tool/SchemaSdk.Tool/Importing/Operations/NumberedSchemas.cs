using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SchemaSdk.Tool.Importing.Operations;

/// <summary>
/// Puts a number in the place of each schema of an OpenAPI description. The library that reads the description understands what is around
/// the schemas; of the schemas it would keep what it knows of its version, and what it does not know would be lost.
/// </summary>
internal sealed class NumberedSchemas
{
    private const string Mark = "x-schema";

    private static readonly string[] s_operation = ["operationId", "summary", "parameters", "requestBody"];
    private static readonly string[] s_components = ["parameters", "requestBodies", "pathItems", "mediaTypes"];

    private readonly List<JsonNode?> _schemas = [];

    /// <summary>Returns the parts of a description that are about requests, with numbers for schemas.</summary>
    public JsonObject Outline(JsonObject description)
    {
        var paths = new JsonObject();
        foreach ((string path, JsonNode? item) in description["paths"] as JsonObject ?? [])
            paths[path] = PathItem(item);

        var components = new JsonObject();
        foreach (string kind in s_components)
        {
            foreach ((string name, JsonNode? component) in (description["components"] as JsonObject)?[kind] as JsonObject ?? [])
                ((JsonObject)(components[kind] ??= new JsonObject()))[name] = kind == "pathItems" ? PathItem(component) : Copy(component);
        }

        // Read as 3.1, which accepts what descriptions of 3.0 really hold.
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "", ["version"] = "" },
            ["paths"] = paths,
            ["components"] = components,
        };
    }

    /// <summary>Returns the schema that the description has in the place of a number.</summary>
    public JsonNode? Of(IOpenApiSchema? schema) =>
        schema?.Extensions is { } extensions
        && extensions.TryGetValue(Mark, out IOpenApiExtension? extension)
        && extension is JsonNodeExtension { Node: JsonValue number }
            ? _schemas[(int)number]
            : null;

    private JsonNode? PathItem(JsonNode? item)
    {
        if (item is not JsonObject obj)
            return null;

        var outline = new JsonObject();
        foreach (string part in (string[])["$ref", "parameters"])
        {
            if (obj.ContainsKey(part))
                outline[part] = Copy(obj[part]);
        }

        if (obj["post"] is JsonObject post)
        {
            outline["post"] = new JsonObject(
                s_operation.Where(post.ContainsKey).Select(part => KeyValuePair.Create(part, Copy(post[part]))));
        }

        return outline;
    }

    private JsonNode? Copy(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject obj:
                var copy = new JsonObject();
                foreach ((string name, JsonNode? value) in obj.Where(member => member.Key is not ("example" or "examples" or "encoding")))
                    copy[name] = name == "schema" ? Number(value) : Copy(value);

                return copy;
            case JsonArray list:
                return new JsonArray([.. list.Select(Copy)]);
            default:
                return node?.DeepClone();
        }
    }

    private JsonObject Number(JsonNode? schema)
    {
        _schemas.Add(schema);
        return new JsonObject { [Mark] = _schemas.Count - 1 };
    }
}
