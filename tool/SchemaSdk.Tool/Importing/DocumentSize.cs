using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Importing;

/// <summary>Tells whether a document is within the limits of one.</summary>
internal static class DocumentSize
{
    public static bool Fits(JsonObject document)
    {
        (int values, int depth) = Sum(List(document, "supported_parameters").Select(Inside));
        return values <= Limits.Values
            && depth <= Limits.ValueDepth
            && DocumentNormalizer.Normalize(document.ToJsonString()) is not null;
    }

    /// <summary>Counts the values inside a value, and their levels.</summary>
    private static (int Values, int Depth) Inside(JsonNode? value) => Sum(
        new[] { value?["items"] }.OfType<JsonObject>().Concat(List(value, "parameters")).Concat(List(value, "alternatives"))
            .Select(Inside)
            .Select(inside => (inside.Values + 1, inside.Depth + 1)));

    private static (int Values, int Depth) Sum(IEnumerable<(int Values, int Depth)> parts) =>
        parts.Aggregate((Values: 0, Depth: 0), (sum, part) => (sum.Values + part.Values, Math.Max(sum.Depth, part.Depth)));

    private static IEnumerable<JsonNode> List(JsonNode? value, string name) => (value?[name] as JsonArray ?? []).OfType<JsonObject>();
}
