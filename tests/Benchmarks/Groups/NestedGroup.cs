using System.Text.Json.Nodes;
using SchemaSdk.Benchmarks.Measuring;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>What is emitted for parameters inside an object and inside the items of a list, beside the same parameters of a request itself.</summary>
internal static class NestedGroup
{
    private static readonly string[] s_kinds = ["string", "number", "integer", "boolean", "enum", "string", "number", "enum"];

    public static IEnumerable<Comparison> Run()
    {
        double flat = Lines(Document(Parameters()));
        double inObject = Lines(Document([new JsonObject { ["name"] = "size", ["type"] = "object", ["parameters"] = Parameters() }]));
        double inList = Lines(Document(
        [
            new JsonObject
            {
                ["name"] = "items", ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "object", ["parameters"] = Parameters() },
            },
        ]));
        yield return new Comparison("nested/object", inObject / flat, 1.6) { Note = $"{inObject} lines, {flat} flat" };
        yield return new Comparison("nested/list", inList / flat, 1.6) { Note = $"{inList} lines, {flat} flat" };
    }

    private static JsonArray Parameters() =>
        [.. s_kinds.Select((kind, i) =>
        {
            var parameter = new JsonObject { ["name"] = $"value_{i}", ["type"] = kind, ["description"] = "What it does." };
            if (kind == "enum")
                parameter["options"] = new JsonArray("low", "high");
            return (JsonNode)parameter;
        })];

    private static string Document(JsonArray parameters) => new JsonObject
    {
        ["id"] = "model",
        ["endpoint"] = "POST /v1/videos/generations",
        ["supported_parameters"] = parameters,
    }.ToJsonString();

    private static double Lines(string document) => GeneratorHost
        .Generate(GeneratorHost.Documents([("model.json", document)]))
        .SyntaxTrees.Select(tree => tree.ToString())
        .Single(text => text.Contains("ModelRequest", StringComparison.Ordinal) && text.Contains(" record ", StringComparison.Ordinal))
        .Split('\n')
        .Select(line => line.Trim())
        .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
}
