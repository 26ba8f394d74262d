using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Importing.Schemas;
using SchemaSdk.Tool.Importing.Values;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>Writes the model document of a request.</summary>
/// <param name="collector">Reads the schemas.</param>
/// <param name="layout">Where the host has the model and the parameters.</param>
/// <param name="remarks">Receives what the document does not say.</param>
internal sealed class RequestDocument(SchemaCollector collector, HostLayout layout, ImportRemarks remarks)
{
    // What an export of a document writes for text that must not be blank.
    private const string NotBlank = @"\S";

    private static readonly string[] s_classes = ["Input", "Request", "Body"];

    /// <summary>Returns the document of a request.</summary>
    /// <param name="deepest">The deepest level of values; what is deeper is raw JSON.</param>
    public JsonObject Of(
        SchemaShape shape,
        ImportOperation operation,
        string id,
        string wire,
        string? displayName,
        string endpoint,
        int deepest)
    {
        var builder = new ValueBuilder(collector, remarks, deepest);
        var document = new JsonObject
        {
            ["id"] = id,
            ["display_name"] = displayName ?? Title(shape) ?? Short(operation.Title) ?? id,
        };
        if (shape.Notes.Description is { Length: > 0 } description)
            document["description"] = description;

        if (layout.Host is not null)
            document["host"] = layout.Host;

        if (wire != id)
            document["wire"] = wire;

        document["nullable"] = false;
        if (shape.IsClosed)
            document["closed"] = true;

        document["supported_endpoints"] = new JsonArray(endpoint);
        document["supported_parameters"] =
            new JsonArray([.. PathParameters(builder, operation), .. Body(builder, shape)]);
        return document;
    }

    /// <summary>Returns the name of the model on the wire: the only value of the member that names it.</summary>
    public string? Wire(SchemaShape shape, string? id)
    {
        if (layout.ModelName is null || shape.Properties.Find(layout.ModelName) is not { } schemas)
            return null;

        SchemaShape model = collector.Collect(schemas, SchemaPlace.Request);
        IReadOnlyList<string> names = [.. NamesIn(model)];
        if (names.Count == 1)
            return names[0];

        if (id is null || names.Count == 0 || names.Contains(id))
            return null;

        string? @default = model.Notes.Default.Text();
        string named = string.Join(", ", names.Take(20).Select(Shown.Text));
        remarks.Add(layout.ModelName, $"it names one of {named}; import the one that is meant with its name as --id, or add it as `wire`");
        return @default;
    }

    private IEnumerable<string> NamesIn(SchemaShape model) => (model.Options ?? [])
        .Select(NodeValues.Text)
        .OfType<string>()
        .Concat(model.Choices.SelectMany(c => c.Branches).SelectMany(b => NamesIn(collector.Collect([b], SchemaPlace.Request))));

    private IEnumerable<JsonNode> Body(ValueBuilder builder, SchemaShape shape)
    {
        JsonArray members = builder.Members(shape, SchemaPlace.Request);
        foreach (JsonObject member in members.OfType<JsonObject>().ToArray())
        {
            if (member["name"].Text() == layout.ModelName)
                continue;

            members.Remove(member);
            yield return WithEmptyText(member);
        }
    }

    /// <summary>
    /// A schema accepts empty text unless it says otherwise, and a document refuses it where the text is required, unless it says
    /// otherwise.
    /// </summary>
    private static JsonObject WithEmptyText(JsonObject parameter)
    {
        if (parameter["type"].Text() != "string" || parameter["required"].Flag() != true)
            return parameter;

        if (parameter["pattern"].Text() == NotBlank)
            parameter.Remove("pattern");
        else if (!parameter.ContainsKey("min"))
            parameter["min"] = 0;

        return parameter;
    }

    private IEnumerable<JsonNode> PathParameters(ValueBuilder builder, ImportOperation operation)
    {
        foreach (PathParameter parameter in operation.PathParameters)
        {
            SchemaPlace place = SchemaPlace.Request.Member(parameter.Name);
            SchemaShape shape = collector.Collect([parameter.Schema ?? new JsonObject { ["type"] = "string" }], place);
            shape.Notes.Description ??= parameter.Description;
            var member = new JsonObject { ["name"] = parameter.Name, ["in"] = "path", ["required"] = true };
            foreach ((string field, JsonNode? value) in builder.Value(shape, place).ToArray())
                member[field] = value?.DeepClone();

            yield return member;
        }
    }

    /// <summary>Returns the title, unless it is the name of a class in the host's code.</summary>
    private static string? Title(SchemaShape shape) =>
        Short(shape.Notes.Title) is { } title
            && title != shape.Notes.Definition
            && (title.Contains(' ', StringComparison.Ordinal) || !s_classes.Any(end => title.EndsWith(end, StringComparison.Ordinal)))
            ? title
            : null;

    private static string? Short(string? title) => title is { Length: > 0 and <= Limits.NameLength } ? title : null;
}
