using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>An external description converted to a model document, not yet normalized.</summary>
/// <param name="Document">The document.</param>
/// <param name="Schema">The schema that it was read from, without references.</param>
/// <param name="Remarks">What the document does not contain.</param>
internal sealed record ImportedDocument(JsonObject Document, JsonObject Schema, IReadOnlyList<ImportRemark> Remarks);

/// <summary>Something in a description that was not imported.</summary>
/// <param name="Parameter">The parameter; null if it concerns the whole request.</param>
/// <param name="Text">The remark, which names the parameter.</param>
internal sealed record ImportRemark(string? Parameter, string Text);

/// <summary>Converts a JSON Schema, or the request body of an OpenAPI 3 operation, to a model document.</summary>
internal static class DescriptionReader
{
    public static async Task<ImportedDocument> ReadAsync(
        string path,
        string name,
        string id,
        string? endpoint,
        string? operation,
        CancellationToken cancellationToken)
    {
        JsonObject description = Parse(DocumentText.Read(path), name);
        OpenApiRequest? request = DescriptionKind.IsOpenApi(description, name) ? OpenApiRequest.Find(description, operation) : null;
        JsonNode resolved = new LocalReferences(description).Resolve(request?.Schema ?? WithoutDefinitions(description))!;
        DescriptionKind.RequireParameters(resolved, request is null ? name : $"the request body of {request.Endpoint}");
        string where =
            endpoint
            ?? request?.Endpoint
            ?? throw new ToolException(
                "a JSON Schema does not name the endpoint; pass it, such as --endpoint \"POST /v1/images/generations\"");
        var remarks = new List<ImportRemark>();
        JsonSchema schema = await ReadSchemaAsync(new SchemaKeywords(remarks).Keep("the request", resolved), cancellationToken);
        var document = new JsonObject
        {
            ["id"] = id,
            ["display_name"] = schema.Title ?? request?.Title ?? id,
            ["description"] = schema.Description,
            ["supported_endpoints"] = new JsonArray(where),
            ["supported_parameters"] = SchemaImport.Parameters(schema, remarks),
        };
        return new ImportedDocument(document, resolved.AsObject(), remarks);
    }

    private static async Task<JsonSchema> ReadSchemaAsync(JsonObject schema, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSchema.FromJsonAsync(schema.ToJsonString(), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The library lets the exceptions of its dependencies through.
            throw new ToolException($"the schema can't be read: {Shown.Text(e.Message)}", e);
        }
    }

    /// <summary>Definitions are only reference targets, so resolving references within them would be wasted work.</summary>
    private static JsonNode WithoutDefinitions(JsonObject schema) =>
        new JsonObject(
            schema.Where(m => m.Key is not ("definitions" or "$defs")).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

    private static JsonObject Parse(string text, string name)
    {
        // Use our own reader first: it limits size and depth, and reports error locations.
        DocumentSource source = DocumentSource.Open(text);
        if (source.Root is not Generator.Json.JsonObject)
        {
            throw new ToolException(source.Root is null
                ? DescriptionKind.NotJson(text, name, source.Reported[0])
                : $"{name} is neither a JSON Schema nor an OpenAPI description; it contains {source.Root.KindName}");
        }

        if (HasHalfCharacter(source.Root))
            throw new ToolException($"{name} contains half a surrogate pair, which is not valid text");

        try
        {
            return JsonNode.Parse(text)!.AsObject();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ToolException($"{name} can't be read: {Shown.Text(e.Message)}", e);
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
