using System.Text.Json;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace SchemaSdk.Tool.Importing;

/// <summary>
/// Tells apart what can be imported and what can't: almost any JSON is a valid JSON Schema, but one without properties describes nothing.
/// </summary>
internal static class DescriptionKind
{
    private const string Expected = "import reads JSON Schema and OpenAPI 3, in JSON";
    private const string Needed = "a JSON Schema of a request has an object of `properties`, which become the parameters";
    private const int MostMembers = 6;

    /// <summary>Returns whether a description is of OpenAPI 3; other versions are refused.</summary>
    public static bool IsOpenApi(JsonObject description, string name)
    {
        if (description.TryGetPropertyValue("openapi", out JsonNode? version))
        {
            return TextOf(version)?.StartsWith("3.", StringComparison.Ordinal) == true
                ? true
                : throw new ToolException($"{name} is an OpenAPI description of version {Shown.Text(Json(version))}; {Expected}");
        }

        if (description.TryGetPropertyValue("swagger", out version))
            throw new ToolException($"{name} is a Swagger description of version {Shown.Text(Json(version))}; {Expected}");

        if (description.ContainsKey(DocumentFields.Parameters.Name))
        {
            throw new ToolException(
                $"{name} is a model document already; copy it into the folder, or fetch it with `schema-sdk add --from {name}`");
        }

        return false;
    }

    /// <summary>Requires a schema of an object with properties, which become the parameters.</summary>
    /// <param name="schema">The schema, without references.</param>
    /// <param name="name">What to call it in a message.</param>
    public static void RequireParameters(JsonNode? schema, string name)
    {
        if (HasProperties(schema))
            return;

        throw new ToolException(schema switch
        {
            JsonObject obj when obj.TryGetPropertyValue("properties", out JsonNode? properties) =>
                $"the properties of {name} are {Shown.Text(Json(properties))}; {Needed}",
            JsonObject { Count: 0 } => $"{name} is an empty object; {Needed}",
            JsonObject obj when TypeOf(obj) is { } type and not "object" => $"{name} describes values of type {type}; {Needed}",
            JsonObject obj => $"{name} has no properties, only {Members(obj)}; {Needed}",
            _ => $"{name} is {Shown.Text(Json(schema))}; {Needed}",
        });
    }

    /// <summary>Describes text that is not JSON by what it seems to be.</summary>
    public static string NotJson(string text, string name, Finding finding)
    {
        string start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.StartsWith('<'))
            return $"{name} is HTML or XML, not JSON; {Expected}";

        bool seemsYaml = start.StartsWith("---", StringComparison.Ordinal)
            || start.StartsWith('%')
            || start.Split('\n').FirstOrDefault(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')) is { } line
                && line.Split(':', 2) is [var key, var value]
                && key.Length > 0
                && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$' or '"' or '\'')
                && (value.Trim().Length == 0 || value[0] == ' ');
        return seemsYaml
            ? $"{name} is YAML, not JSON; {Expected}"
            : $"{name} can't be read, at line {finding.Range.Line + 1}, column {finding.Range.Column + 1}: {finding.Message}";
    }

    private static bool HasProperties(JsonNode? schema) => schema is JsonObject obj
        && (obj["properties"] is JsonObject || (obj["allOf"] is JsonArray parts && parts.Any(HasProperties)));

    private static string? TypeOf(JsonObject schema) =>
        TextOf(schema["type"]) is "string" or "number" or "integer" or "boolean" or "array" or "null" ? TextOf(schema["type"]) : null;

    private static string Members(JsonObject obj)
    {
        string names = string.Join(", ", obj.Take(MostMembers).Select(member => Shown.Text(member.Key)));
        return obj.Count > MostMembers ? $"{names} and {obj.Count - MostMembers} more" : names;
    }

    private static string Json(JsonNode? value) => value?.ToJsonString() ?? "null";

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
