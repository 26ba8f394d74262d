using System.Text.Json.Nodes;
using SchemaSdk.Tool.Context;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>The request of an operation in an OpenAPI 3 description: its endpoint and body schema.</summary>
internal sealed record OpenApiRequest(string Endpoint, JsonNode Schema, string? Title)
{
    /// <summary>Finds the operation by its id or as <c>POST /path</c>; may be omitted if there is only one.</summary>
    public static OpenApiRequest Find(JsonObject description, string? operation)
    {
        List<OpenApiRequest> all = [];
        foreach ((string path, JsonNode? item) in description["paths"] as JsonObject ?? [])
        {
            if (item is JsonObject methods && methods["post"] is JsonObject post && Body(description, post) is { } schema)
            {
                string endpoint = $"POST {path}";
                if (operation is null || operation == endpoint || operation == Text(post["operationId"]))
                    all.Add(new OpenApiRequest(endpoint, schema, Text(post["summary"]) ?? Text(post["operationId"])));
            }
        }

        return all switch
        {
            [var one] => one,
            [] => throw new ToolException(
                operation is null
                    ? "the description has no POST operation with a JSON request body"
                    : $"the description has no POST operation {Shown.Text(operation)} with a JSON request body"),
            _ => throw new ToolException(
                $"the description has {all.Count} operations with a JSON request body; choose one with --operation:"
                + $" {string.Join(", ", all.Take(20).Select(o => Shown.Text(o.Endpoint)))}"),
        };
    }

    private static JsonNode? Body(JsonObject description, JsonObject post)
    {
        JsonNode? body = post["requestBody"] is JsonObject written && written.ContainsKey("$ref")
            ? new LocalReferences(description).Resolve(written)
            : post["requestBody"];
        return ((body as JsonObject)?["content"] as JsonObject)?["application/json"] is JsonObject json ? json["schema"] : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
