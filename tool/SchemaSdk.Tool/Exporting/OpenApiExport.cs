using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Exporting;

/// <summary>Exports a model as an OpenAPI 3.0 description: its endpoints, each with the request that the JSON Schema describes.</summary>
internal static class OpenApiExport
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(LoadedModel model) => Write(model, Schema(model));

    /// <summary>For client generators that send a default the caller did not set, although omitting it means the same.</summary>
    public static string WriteWithoutDefaults(LoadedModel model)
    {
        JsonObject schema = Schema(model);
        RemoveDefaults(schema);
        return Write(model, schema);
    }

    private static string Write(LoadedModel model, JsonObject schema)
    {
        ModelDocument document = model.Document;
        string name = model.Unit.Names.Request;
        var paths = new JsonObject();
        foreach (Endpoint endpoint in document.Endpoints.Where(e => e.Method == "POST" && !e.Path.Contains('{', StringComparison.Ordinal)))
            paths[endpoint.Path] = new JsonObject { ["post"] = Operation(document, name) };

        var components = new JsonObject { [name] = schema };
        OpenApiDialect.Rewrite(schema, components);
        var description = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject
            {
                ["title"] = document.DisplayName,
                ["description"] = document.Description,
                ["version"] = document.Hash[..12],
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = SourceAddress.Usual }),
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["schemas"] = components,
            },
        };
        if (document.Description is null)
            description["info"]!.AsObject().Remove("description");

        return description.ToJsonString(s_options).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    private static JsonObject Schema(LoadedModel model) =>
        JsonNode.Parse(ModelInfo.FromMetadata(model.MetadataWriter).JsonSchema)!.AsObject();

    /// <summary>Removes the defaults of parameters and, at any depth, of members.</summary>
    private static void RemoveDefaults(JsonNode? node)
    {
        IEnumerable<JsonNode?> inside = node is JsonObject obj ? obj.Select(member => member.Value) : node as JsonArray ?? [];
        if (node is JsonObject owner && owner["properties"] is JsonObject properties)
        {
            foreach (JsonObject property in properties.Select(member => member.Value).OfType<JsonObject>())
                property.Remove("default");
        }

        foreach (JsonNode? part in inside)
            RemoveDefaults(part);
    }

    private static JsonObject Operation(ModelDocument document, string request) => new()
    {
        ["summary"] = document.DisplayName,
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{request}" } },
            },
        },
        ["responses"] = new JsonObject { ["default"] = new JsonObject { ["description"] = "A job, or the result itself." } },
    };
}
