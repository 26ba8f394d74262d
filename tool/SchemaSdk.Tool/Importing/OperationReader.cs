using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Importing.Schemas;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>Reads the requests of one operation, or of a JSON Schema.</summary>
internal sealed class OperationReader(
    JsonObject description,
    ImportOperation operation,
    HostLayout layout,
    ImportRemarks remarks,
    ImportOptions options)
{
    private const string Needed = "a JSON Schema of a request has an object of `properties`, which become the parameters";
    private const int MostNamed = 6;

    private static readonly int[] s_depths = [Limits.ValueDepth, 12, 8, 6, 4, 3, 2, 1];

    private static readonly SchemaTypes[] s_types =
        [SchemaTypes.String, SchemaTypes.Number, SchemaTypes.Integer, SchemaTypes.Boolean, SchemaTypes.Array, SchemaTypes.Null];

    private readonly LocalReferences _references = new(description);

    /// <summary>True for the drafts of JSON Schema in which nothing beside a <c>$ref</c> counts.</summary>
    private readonly bool _ignoresSiblings =
        description["$schema"].Text() is { } draft && (draft.Contains("/draft-0", StringComparison.Ordinal));

    public IEnumerable<PendingDocument> Documents()
    {
        SchemaCollector collector = Collector(remarks);
        IReadOnlyList<JsonNode?> body = Body(collector);
        IReadOnlyList<RequestBranch> branches = new RequestBranches(collector, remarks).Of(body, layout.ModelName);
        RequireParameters(branches[0].Shape, body);
        string? model = options.Wire ?? options.Id;
        if (branches.Count > 1 && !options.All && branches.FirstOrDefault(branch => branch.Value == model) is { } named)
            branches = [named];

        return branches.Select(branch => new PendingDocument(IdOf(branch, collector), operation.Endpoint, branch, id => Make(id, branch)));
    }

    private SchemaCollector Collector(ImportRemarks told) => new(_references, _ignoresSiblings, told);

    /// <summary>Makes the document, with as many levels of values as one may have.</summary>
    private ImportedDocument Make(string id, RequestBranch branch)
    {
        ImportRemarks own = remarks;
        JsonObject made = [];
        foreach (int deepest in s_depths)
        {
            own = remarks.Copy();
            try
            {
                made = Make(id, branch, deepest, own);
                if (DocumentSize.Fits(made))
                    break;
            }
            catch (ToolException) when (deepest != s_depths[^1])
            {
                // With fewer levels, a description has fewer schemas.
            }
        }

        return new ImportedDocument(id, made, own.All);
    }

    private JsonObject Make(string id, RequestBranch branch, int deepest, ImportRemarks told)
    {
        var document = new RequestDocument(Collector(told), layout, told);
        string wire = options.Wire
            ?? (branch.Member == layout.ModelName ? branch.Value : document.Wire(branch.Shape, id))
            ?? PublishedName()
            ?? id;
        return document.Of(branch.Shape, operation, id, wire, options.DisplayName, Endpoint(wire), deepest);
    }

    /// <summary>Returns the schemas of the parameters: those of the body, or of the part that the host's file names.</summary>
    private IReadOnlyList<JsonNode?> Body(SchemaCollector collector)
    {
        IReadOnlyList<JsonNode?> body = [operation.Body];
        foreach (string name in layout.Wrap)
        {
            SchemaShape shape = collector.Collect(body, SchemaPlace.Request);
            if (shape.Properties.Find(name) is not { } inner)
                return [operation.Body];

            string[] beside =
                [.. shape.Properties.InOrder().Where(other => other != name && other != layout.ModelName).Select(Shown.Text)];
            if (beside.Length > 0)
                remarks.Add("", $"the members beside {Shown.Text(name)} are not imported: {string.Join(", ", beside.Take(20))}");

            body = inner;
        }

        return body;
    }

    private string IdOf(RequestBranch branch, SchemaCollector collector)
    {
        var document = new RequestDocument(collector, layout, remarks);
        if (options.Id is null && branch.Member is not null && branch.Member != layout.ModelName)
            return ImportIds.FromText($"{ImportIds.FromEndpoint(operation.Endpoint)}/{branch.Value}")!;

        return options.Id
            ?? ImportIds.FromText(branch.Value ?? PublishedName() ?? document.Wire(branch.Shape, null))
            ?? ImportIds.FromEndpoint(operation.Endpoint)
            ?? throw new ToolException("the description does not name the model; pass an id for it with --id");
    }

    /// <summary>Returns the name of the model where the description has it beside the body: as fal's endpoint id, or in the path.</summary>
    private string? PublishedName() =>
        ((description["info"] as JsonObject)?["x-fal-metadata"] as JsonObject)?["endpointId"].Text()
        ?? (layout.Placement.SubmitPath is { } template && operation.Endpoint is { } endpoint
            ? Placeholders.ModelIn(endpoint, $"POST {template}")
            : null);

    private string Endpoint(string wire)
    {
        if (options.Endpoint is { } given)
            return given;

        if (layout.Placement.SubmitPath is { } template
            && Placeholders.WithModel(template, wire) is var path
            && !path.Contains('{', StringComparison.Ordinal))
        {
            return $"POST {path.Split('?')[0]}";
        }

        return operation.Endpoint
            ?? throw new ToolException(
                "a JSON Schema does not name the endpoint; pass it, such as --endpoint \"POST /v1/images/generations\"");
    }

    /// <summary>Requires a schema of an object with properties: almost any JSON is a valid JSON Schema.</summary>
    private void RequireParameters(SchemaShape shape, IReadOnlyList<JsonNode?> body)
    {
        string name = operation.Refusal is null && operation.Endpoint is { } endpoint && description.ContainsKey("openapi")
            ? $"the request body of {endpoint}"
            : options.Shown;
        if (shape.Types.HasFlag(SchemaTypes.Object) && (shape.Properties.Count > 0 || HasProperties(body)))
            return;

        throw new ToolException(body[0] switch
        {
            JsonObject obj when obj.TryGetPropertyValue("properties", out JsonNode? properties) && properties is not JsonObject =>
                $"the properties of {name} are {Shown.Text(properties?.ToJsonString() ?? "null")}; {Needed}",
            JsonObject { Count: 0 } => $"{name} is an empty object; {Needed}",
            _ when !shape.Types.HasFlag(SchemaTypes.Object) => $"{name} describes values of type {TypeNames(shape.Types)}; {Needed}",
            JsonObject obj => $"{name} has no properties, only {Members(obj)}; {Needed}",
            var other => $"{name} is {Shown.Text(other?.ToJsonString() ?? "null")}; {Needed}",
        });
    }

    private static bool HasProperties(IReadOnlyList<JsonNode?> body) => body is [JsonObject obj] && obj["properties"] is JsonObject;

    private static string TypeNames(SchemaTypes types)
    {
        string[] names = [.. s_types
            .Where(type => types.HasFlag(type) && !(type == SchemaTypes.Integer && types.HasFlag(SchemaTypes.Number)))
            .Select(type => type.ToString().ToLowerInvariant())];
        return names.Length > 0 ? string.Join(" or ", names) : "nothing";
    }

    private static string Members(JsonObject obj)
    {
        string names = string.Join(", ", obj.Take(MostNamed).Select(member => Shown.Text(member.Key)));
        return obj.Count > MostNamed ? $"{names} and {obj.Count - MostNamed} more" : names;
    }
}
