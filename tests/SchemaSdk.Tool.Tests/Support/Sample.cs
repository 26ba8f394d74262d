using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests;

/// <summary>Documents to work with.</summary>
internal static class Sample
{
    public static string KlingO3 { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "kling-o3.json"));

    public static string KlingO3Overlay { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "kling-o3.overlay.json"));

    public static string Turbo { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "kling-3-0-turbo.json"));

    public static string Of(string id) => $$"""
        {"id":"{{id}}","supported_endpoints":["POST /v1/images/generations"],"supported_parameters":[{"name":"prompt","type":"string","required":true}],"pricing_rows":[]}
        """;

    /// <summary>A document with one edit.</summary>
    public static string With(this string document, Action<JsonNode> edit)
    {
        JsonNode node = JsonNode.Parse(document)!;
        edit(node);
        return node.ToJsonString();
    }

    public static JsonObject Parameter(this JsonNode document, string name) =>
        (JsonObject)document["supported_parameters"]!.AsArray().Single(p => (string?)p!["name"] == name)!;

    public static JsonObject Price(this JsonNode document, string label) =>
        (JsonObject)document["pricing_rows"]!.AsArray().Single(p => (string?)p!["label"] == label)!;

    public static void Drop(this JsonNode item) => item.Parent!.AsArray().Remove(item);
}
