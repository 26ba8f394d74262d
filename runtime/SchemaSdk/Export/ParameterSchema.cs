using System.Linq;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>Creates the JSON Schema of a parameter.</summary>
internal static class ParameterSchema
{
    /// <summary>Returns the schema of a parameter of a request, which may not be blank if it is required.</summary>
    public static JsonObject Of(ParameterMetadata parameter, string description, TypeSchemas types)
    {
        JsonObject schema = OfValue(parameter, description, types);
        AddRequired(schema, parameter);
        return NullSchema.Allow(schema, parameter);
    }

    /// <summary>Returns the schema of a value inside a parameter.</summary>
    public static JsonObject OfPart(ParameterMetadata part, TypeSchemas types) =>
        NullSchema.Allow(OfValue(part, string.Join(" ", ParameterWords.OfValue(part).OfType<string>()), types), part);

    private static JsonObject OfValue(ParameterMetadata parameter, string description, TypeSchemas types)
    {
        JsonObject schema = parameter.Type is { } type ? types.Of(type) : new JsonObject { ["type"] = TypeOf(parameter) };
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
        else if (parameter.Item is { } item)
            schema["items"] = OfPart(item, types);

        if (parameter.Deprecated is not null)
            schema["deprecated"] = true;

        AddConstraints(schema, parameter);
        return schema;
    }

    /// <summary>Adds the constraints that JSON Schema can express: not the number of scenes or of addresses in a text.</summary>
    public static void AddConstraints(JsonObject schema, ParameterMetadata parameter)
    {
        if (parameter.Kind == ParameterKind.Array)
            AddCounts(schema, parameter);

        if (parameter.Format is TextFormat.Scenes or TextFormat.UrlList)
            return;

        if (parameter.Options.Length > 0)
            schema["enum"] = LiteralNode.Array(parameter.Options);

        switch (parameter.Kind)
        {
            case ParameterKind.Number or ParameterKind.Integer:
                Add(schema, "minimum", parameter.Minimum, b => JsonNode.Parse(b.Digits));
                Add(schema, "maximum", parameter.Maximum, b => JsonNode.Parse(b.Digits));
                Add(schema, "exclusiveMinimum", parameter.ExclusiveMinimum, b => JsonNode.Parse(b.Digits));
                Add(schema, "exclusiveMaximum", parameter.ExclusiveMaximum, b => JsonNode.Parse(b.Digits));
                if (parameter.Options.Length == 0)
                    StepSchema.Add(schema, parameter);

                break;
            case ParameterKind.Text:
                // A length is a non-negative integer, which the document's bound need not be.
                Add(schema, "minLength", parameter.Minimum, b => (long)Math.Clamp(Math.Ceiling(b.Value), 0, int.MaxValue));
                Add(schema, "maxLength", parameter.Maximum, b => (long)Math.Clamp(Math.Floor(b.Value), 0, int.MaxValue));
                if (parameter.Pattern is { } pattern)
                    schema["pattern"] = pattern;

                if (parameter.IsUri)
                    schema["format"] = "uri";

                break;
        }
    }

    /// <summary>Required text must not be blank, and a required list must not be empty.</summary>
    private static void AddRequired(JsonObject schema, ParameterMetadata parameter)
    {
        if (!parameter.Required || parameter.MayBeEmpty || parameter is { Kind: ParameterKind.Array, Format: TextFormat.None })
            return;

        foreach ((string keyword, JsonNode? value) in PresenceSchema.NotEmpty(parameter))
        {
            if (schema.ContainsKey(keyword))
                schema["allOf"] = new JsonArray(new JsonObject { [keyword] = value?.DeepClone() });
            else
                schema[keyword] = value?.DeepClone();
        }
    }

    private static void AddCounts(JsonObject schema, ParameterMetadata parameter)
    {
        if (parameter.MinItems is { } least)
            schema["minItems"] = least;

        if (parameter.MaxItems is { } most)
            schema["maxItems"] = most;

        if (parameter.HasUniqueItems)
            schema["uniqueItems"] = true;
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
        ParameterKind.Option => TypeOf([.. parameter.Options.Select(o => NameOf(o.Kind)).Distinct()]),
        _ => "string",
    };

    private static JsonNode TypeOf(string[] kinds) =>
        kinds.Length == 1 ? kinds[0] : new JsonArray([.. kinds.OrderByDescending(k => k).Select(k => (JsonNode)k)]);

    private static string NameOf(LiteralKind kind) => kind switch
    {
        LiteralKind.Number => "number",
        LiteralKind.Boolean => "boolean",
        _ => "string",
    };
}
