using System.Linq;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>Creates the JSON Schema of a parameter.</summary>
internal static class ParameterSchema
{
    public static JsonObject Of(ParameterMetadata parameter, string description)
    {
        var schema = new JsonObject { ["type"] = TypeOf(parameter) };
        if (description.Length > 0)
            schema["description"] = description;

        if (parameter.Default is { } value && LiteralNode.Of(value) is { } node)
            schema["default"] = node;

        if (parameter.Kind == ParameterKind.Text && parameter.Format is TextFormat.Url or TextFormat.Media)
        {
            // Not "uri": validators would reject values that the host may accept, such as the name of an uploaded file.
            schema["format"] = "uri-reference";
        }

        if (parameter is { Kind: ParameterKind.Array, Format: TextFormat.UrlList })
            schema["items"] = new JsonObject { ["type"] = "string", ["pattern"] = @"\S" };

        AddConstraints(schema, parameter);
        AddRequired(schema, parameter);
        return schema;
    }

    /// <summary>Adds the constraints that JSON Schema can express: not the number of scenes or of addresses in a text.</summary>
    public static void AddConstraints(JsonObject schema, ParameterMetadata parameter)
    {
        if (parameter is { Kind: ParameterKind.Array, MaxItems: { } items })
            schema["maxItems"] = items;

        if (parameter.Format is TextFormat.Scenes or TextFormat.UrlList)
            return;

        if (parameter.Options.Length > 0)
            schema["enum"] = LiteralNode.Array(parameter.Options);

        switch (parameter.Kind)
        {
            case ParameterKind.Number or ParameterKind.Integer:
                Add(schema, "minimum", parameter.Minimum, b => JsonNode.Parse(b.Digits));
                Add(schema, "maximum", parameter.Maximum, b => JsonNode.Parse(b.Digits));
                if (parameter.Options.Length == 0)
                    StepSchema.Add(schema, parameter);

                break;
            case ParameterKind.Text:
                // A length is a non-negative integer, which the document's bound need not be.
                Add(schema, "minLength", parameter.Minimum, b => (long)Math.Clamp(Math.Ceiling(b.Value), 0, int.MaxValue));
                Add(schema, "maxLength", parameter.Maximum, b => (long)Math.Clamp(Math.Floor(b.Value), 0, int.MaxValue));
                break;
        }
    }

    /// <summary>Required text must not be blank, and a required list must not be empty.</summary>
    private static void AddRequired(JsonObject schema, ParameterMetadata parameter)
    {
        if (!parameter.Required || parameter is { Kind: ParameterKind.Array, Format: TextFormat.None })
            return;

        foreach ((string keyword, JsonNode? value) in PresenceSchema.NotEmpty(parameter))
            schema[keyword] = value?.DeepClone();
    }

    private static void Add(JsonObject schema, string keyword, Bound? bound, Func<Bound, JsonNode?> value)
    {
        if (bound is not null)
            schema[keyword] = value(bound);
    }

    private static JsonNode TypeOf(ParameterMetadata parameter) => parameter.Kind switch
    {
        ParameterKind.Number => "number",
        ParameterKind.Integer => "integer",
        ParameterKind.Flag => "boolean",
        ParameterKind.Array => "array",
        ParameterKind.Object => "object",
        ParameterKind.Option when parameter.Options.All(o => o.Kind == LiteralKind.Number) => "number",
        ParameterKind.Option when parameter.Options.Any(o => o.Kind == LiteralKind.Number) => new JsonArray("string", "number"),
        _ => "string",
    };
}
