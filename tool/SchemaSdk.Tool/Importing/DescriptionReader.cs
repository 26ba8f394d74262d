using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>An external description converted to a model document, not yet normalized.</summary>
internal sealed record ImportedDocument(string Json, IReadOnlyList<string> Lost);

/// <summary>Converts a JSON Schema, or the request body of an OpenAPI 3 operation, to a model document.</summary>
internal static class DescriptionReader
{
    public static async Task<ImportedDocument> ReadAsync(
        string path,
        string id,
        string? endpoint,
        string? operation,
        CancellationToken cancellationToken)
    {
        JsonObject description = Parse(DocumentText.Read(path));
        bool isOpenApi = description.ContainsKey("openapi");
        if (!isOpenApi && description.ContainsKey("swagger"))
            throw new ToolException("the description is Swagger 2; OpenAPI 3 and JSON Schema are read");

        OpenApiRequest? request = isOpenApi ? OpenApiRequest.Find(description, operation) : null;
        JsonNode resolved = new LocalReferences(description).Resolve(request?.Schema ?? WithoutDefinitions(description))!;
        string where =
            endpoint
            ?? request?.Endpoint
            ?? throw new ToolException("a JSON Schema does not say where requests go; --endpoint \"POST /v1/…\" does");
        var lost = new List<string>();
        JsonSchema schema = await ReadSchemaAsync(new SchemaKeywords(lost).Keep("the request", resolved), cancellationToken);
        var document = new JsonObject
        {
            ["id"] = id,
            ["display_name"] = schema.Title ?? request?.Title ?? id,
            ["description"] = schema.Description,
            ["supported_endpoints"] = new JsonArray(where),
            ["supported_parameters"] = SchemaImport.Parameters(schema, lost),
        };
        return new ImportedDocument(document.ToJsonString(), lost);
    }

    private static async Task<JsonSchema> ReadSchemaAsync(JsonObject schema, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSchema.FromJsonAsync(schema.ToJsonString(), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The library lets the exceptions of its dependencies through.
            throw new ToolException($"the description can't be read as a JSON Schema: {Shown.Text(fault.Message)}", fault);
        }
    }

    /// <summary>Definitions are only reference targets, so resolving references within them would be wasted work.</summary>
    private static JsonNode WithoutDefinitions(JsonObject schema) =>
        new JsonObject(
            schema.Where(m => m.Key is not ("definitions" or "$defs")).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

    private static JsonObject Parse(string text)
    {
        // Use our own reader first: it limits size and depth, and reports error locations.
        DocumentSource source = DocumentSource.Open(text);
        if (source.Root is not Generator.Json.JsonObject)
        {
            throw new ToolException(source.Reported.FirstOrDefault() is { } problem
                ? $"the description can't be read, at line {problem.Range.Line + 1}: {problem.Message}"
                : "the description is no JSON object");
        }

        if (HasHalfCharacter(source.Root))
            throw new ToolException("the description holds half a surrogate pair, which no text can hold");

        try
        {
            return JsonNode.Parse(text)!.AsObject();
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new ToolException($"the description can't be read: {Shown.Text(fault.Message)}", fault);
        }
    }

    private static bool HasHalfCharacter(Generator.Json.JsonNode node) =>
        node switch
        {
            Generator.Json.JsonString text => Generator.Json.JsonEscape.HasLoneSurrogate(text.Value),
            Generator.Json.JsonArray list => list.Items.Any(HasHalfCharacter),
            Generator.Json.JsonObject obj => obj.Members.Any(m =>
                Generator.Json.JsonEscape.HasLoneSurrogate(m.Key) || HasHalfCharacter(m.Value)),
            _ => false,
        };
}
