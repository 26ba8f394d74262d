using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Importing;

/// <summary>Tells whether a document is within the limits of one.</summary>
internal static class DocumentSize
{
    private const int MostValues = 4096;

    public static bool Fits(JsonObject document) =>
        Values(document["supported_parameters"]) <= MostValues && DocumentNormalizer.Normalize(document.ToJsonString()) is not null;

    private static int Values(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(Values),
        JsonObject value => 1 + Values(value["items"]) + Values(value["parameters"]) + Values(value["alternatives"]),
        _ => 0,
    };
}
