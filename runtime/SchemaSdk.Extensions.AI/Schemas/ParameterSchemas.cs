using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Schemas;

/// <summary>
/// Schemas of parameters as the providers of chat models take them: an object at the root without alternatives, and without what only a
/// validator needs. The model is left out, because the function stands for it.
/// </summary>
internal static class ParameterSchemas
{
    public static JsonElement Of(ModelInfo model)
    {
        var schema = (JsonObject)JsonNode.Parse(model.ToolSchema)!;
        schema.Remove("$schema");
        if (model.Metadata.ModelIn == Hosts.ModelPlacement.Body)
            (schema["properties"] as JsonObject)?.Remove(model.Metadata.ModelName);
        return Of(schema);
    }

    public static JsonElement Of(JsonObject schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema.ToJsonString());
        return document.RootElement.Clone();
    }
}
