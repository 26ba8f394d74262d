using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Importing.Schemas;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Operations;

/// <summary>Reads the POST operations of an OpenAPI 3 description.</summary>
internal static class OpenApiOperations
{
    public static IReadOnlyList<ImportOperation> Read(JsonObject description, string name, ImportRemarks remarks)
    {
        var schemas = new NumberedSchemas();
        try
        {
            // The address only names the document: nothing outside of it is loaded.
            ReadResult result = new OpenApiJsonReader().Read(
                schemas.Outline(description),
                new Uri("file:///description"),
                new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = new ValidationRuleSet() });
            foreach (OpenApiError error in result.Diagnostic?.Errors ?? [])
                remarks.Add("", $"the description has an error at {Shown.Text(error.Pointer ?? "#")}: {Shown.Text(error.Message)}");

            return [.. (result.Document?.Paths ?? []).SelectMany(path => Operation(path.Key, path.Value, schemas))];
        }
        catch (Exception e) when (e is not (ToolException or OutOfMemoryException))
        {
            // The library lets through what its own parts throw.
            throw new ToolException($"{name} can't be read as OpenAPI: {Shown.Text(e.Message)}", e);
        }
    }

    private static IEnumerable<ImportOperation> Operation(string path, IOpenApiPathItem? item, NumberedSchemas schemas)
    {
        if (item?.Operations?.GetValueOrDefault(HttpMethod.Post) is not { } post)
            yield break;

        List<PathParameter> parameters = [.. (post.Parameters ?? [])
            .Concat(item.Parameters ?? [])
            .Where(parameter => parameter?.In == ParameterLocation.Path && parameter.Name is not null)
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => new PathParameter(parameter.Name!, schemas.Of(parameter.Schema), parameter.Description))];
        IDictionary<string, IOpenApiMediaType> content = post.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>();
        KeyValuePair<string, IOpenApiMediaType> json = content.FirstOrDefault(type => IsJson(type.Key));
        JsonNode? body = schemas.Of(json.Value?.Schema);
        yield return new ImportOperation(
            $"POST {path}",
            post.OperationId,
            post.Summary ?? post.OperationId,
            body,
            parameters,
            Refusal(path, parameters, content, hasJson: json.Key is not null, hasSchema: body is not null));
    }

    private static string? Refusal(
        string path,
        List<PathParameter> parameters,
        IDictionary<string, IOpenApiMediaType> content,
        bool hasJson,
        bool hasSchema)
    {
        if (content.Count == 0)
            return "it has no request body";

        if (!hasJson)
            return $"its body is {string.Join(" or ", content.Keys.Select(Shown.Text))}, not JSON";

        if (!hasSchema)
            return "its JSON body has no schema";

        string? unfilled = Placeholders.In(path).FirstOrDefault(placeholder => !parameters.Exists(p => p.Name == placeholder));
        return unfilled is null ? null : $"its path has {{{Shown.Text(unfilled)}}}, and the description has no such path parameter";
    }

    private static bool IsJson(string contentType)
    {
        string type = contentType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase)
                && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
