using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Catalogs;

/// <summary>Narrows the parameters of a description that is shared by several models to the options that one of them has.</summary>
internal static class CatalogOptions
{
    public static void Narrow(JsonObject document, IReadOnlyList<(string Parameter, HostPointer At)> options, JsonElement about)
    {
        foreach ((string name, HostPointer at) in options)
        {
            JsonObject? parameter = (document["supported_parameters"] as JsonArray)?
                .OfType<JsonObject>()
                .FirstOrDefault(candidate => candidate["name"]?.GetValue<string>() == name);
            if (parameter is not null && at.Find(about) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0)
                Narrow(parameter, list);
        }
    }

    private static void Narrow(JsonObject parameter, JsonElement list)
    {
        JsonElement[] values = [.. list.EnumerateArray()];
        if (parameter["type"]?.GetValue<string>() is "string" && Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.String))
            parameter["type"] = "enum";

        bool fits = parameter["type"]?.GetValue<string>() switch
        {
            "enum" => Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.String),
            "integer" or "number" => Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.Number),
            _ => false,
        };
        if (!fits)
            return;

        // The bounds of the description hold for all models, so the options of one are within them.
        foreach (string bound in (string[])["min", "max", "step"])
            parameter.Remove(bound);

        parameter["options"] = new JsonArray([.. values.Select(value => JsonNode.Parse(value.GetRawText()))]);
        if (parameter["default"] is { } @default && !Array.Exists(values, value => value.GetRawText() == @default.ToJsonString()))
            parameter.Remove("default");
    }
}
