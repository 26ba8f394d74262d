using System.Text.Json.Nodes;
using SchemaSdk.Tool.Context;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>
/// Inlines each <c>$ref</c> of a description, so that later code never follows one. Only references within the file are allowed: any other
/// would make the tool read files or call hosts chosen by the file's author.
/// </summary>
internal sealed class LocalReferences(JsonNode root)
{
    private const int Deepest = 64;
    private const int MostValues = 100_000;

    private int _values;

    public JsonNode? Resolve(JsonNode? node) => Resolve(node, 0);

    private JsonNode? Resolve(JsonNode? node, int depth)
    {
        if (depth > Deepest)
            throw new ToolException($"the description is nested deeper than {Deepest} levels, or a $ref leads back to itself");

        if (++_values > MostValues)
            throw new ToolException($"the description has more than {MostValues} values once its $refs are resolved");

        switch (node)
        {
            case JsonObject obj when obj.TryGetPropertyValue("$ref", out JsonNode? reference):
                return Resolve(Target(reference), depth + 1);
            case JsonObject obj:
                return new JsonObject(obj.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value, depth + 1))));
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Resolve(item, depth + 1))]);
            default:
                return node?.DeepClone();
        }
    }

    private JsonNode? Target(JsonNode? reference)
    {
        string path = reference is JsonValue value && value.TryGetValue(out string? text) ? text : "";
        if (path != "#" && !path.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new ToolException(
                $"$ref {Shown.Text(path)} points outside of the file;"
                + " only references within it, such as #/components/schemas/X, are followed");
        }

        JsonNode? node = root;
        foreach (string name in Comparison.NamePath.Parse(path).Select(Uri.UnescapeDataString))
        {
            node = node is JsonObject obj && obj.TryGetPropertyValue(name, out JsonNode? next)
                ? next
                : throw new ToolException($"$ref {Shown.Text(path)} points to nothing in the file");
        }

        return node;
    }
}
