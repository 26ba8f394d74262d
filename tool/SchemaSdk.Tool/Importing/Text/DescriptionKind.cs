using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Text;

/// <summary>Tells apart OpenAPI descriptions, JSON Schemas, and what can't be imported.</summary>
internal static class DescriptionKind
{
    public const string Expected = "import reads JSON Schema and OpenAPI 3, in JSON or YAML";

    /// <summary>Returns whether a description is of OpenAPI 3; other versions are refused.</summary>
    public static bool IsOpenApi(JsonObject description, string name)
    {
        if (description.TryGetPropertyValue("openapi", out JsonNode? version))
        {
            return version is JsonValue value && value.ToString().StartsWith("3.", StringComparison.Ordinal)
                ? true
                : throw new ToolException($"{name} is an OpenAPI description of version {Json(version)}; {Expected}");
        }

        if (description.TryGetPropertyValue("swagger", out version))
            throw new ToolException($"{name} is a Swagger description of version {Json(version)}; {Expected}");

        if (description.ContainsKey(DocumentFields.Parameters.Name))
        {
            throw new ToolException(
                $"{name} is a model document already; copy it into the folder, or fetch it with `schema-sdk add --from {name}`");
        }

        return false;
    }

    private static string Json(JsonNode? value) => Shown.Text(value?.ToJsonString() ?? "null");
}
