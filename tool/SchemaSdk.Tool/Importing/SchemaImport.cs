using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaSdk.Tool.Importing;

/// <summary>Converts the properties of a JSON Schema to the parameters of a model document, and reports what was lost.</summary>
internal static class SchemaImport
{
    /// <summary>Returns the parameters, in schema order.</summary>
    /// <param name="lost">Receives what a model document can't represent, one sentence each.</param>
    public static JsonArray Parameters(JsonSchema schema, List<string> lost)
    {
        var parameters = new JsonArray();
        foreach (JsonSchema part in schema.AllOf.Prepend(schema))
        {
            HashSet<string> required = [.. part.RequiredProperties, .. schema.RequiredProperties];
            foreach ((string name, JsonSchemaProperty property) in part.Properties)
            {
                if (name != "model")
                    parameters.Add(Parameter(name, property, required.Contains(name), lost));
            }
        }

        if (schema.AnyOf.Count + schema.OneOf.Count > 0 || schema.Not is not null)
            lost.Add("anyOf, oneOf or not of the request: write them as rules of an overlay");

        return parameters;
    }

    private static JsonObject Parameter(string name, JsonSchemaProperty property, bool required, List<string> lost)
    {
        // Nullable values are often expressed as a union of a type and null.
        JsonSchema schema = property.AnyOf
            .Concat(property.OneOf)
            .Where(s => s.Type != JsonObjectType.Null)
            .ToList() is [var only] ? only : property;
        var parameter = new JsonObject { ["name"] = name, ["type"] = TypeOf(schema), ["required"] = required };
        if (schema == property && property.AnyOf.Count + property.OneOf.Count > 1)
            lost.Add($"{name} has alternatives; it is taken as {parameter["type"]}");

        if (Value(property.Default ?? schema.Default) is { } value)
            parameter["default"] = value;

        if (schema.Enumeration.Count > 0)
            parameter["options"] = new JsonArray([.. schema.Enumeration.Where(e => e is not null).Select(Value)]);

        AddBounds(parameter, name, schema, lost);
        AddLost(name, schema, lost);
        if ((property.Description ?? schema.Description) is { Length: > 0 } description)
            parameter["description"] = description;

        return parameter;
    }

    private static void AddBounds(JsonObject parameter, string name, JsonSchema schema, List<string> lost)
    {
        bool isText = schema.Type.HasFlag(JsonObjectType.String);
        Set(parameter, "min", isText ? schema.MinLength : schema.Minimum);
        Set(parameter, "max", isText ? schema.MaxLength : schema.Maximum);
        Set(parameter, "step", schema.MultipleOf);
        if (schema.ExclusiveMinimum is not null
            || schema.ExclusiveMaximum is not null
            || schema.IsExclusiveMinimum
            || schema.IsExclusiveMaximum)
        {
            lost.Add($"{name} has a bound that is itself not allowed; model documents have only bounds that are");
        }

    }

    private static void AddLost(string name, JsonSchema schema, List<string> lost)
    {
        if (schema.Pattern is not null)
            lost.Add($"{name} has a pattern");

        if (schema.Not is not null)
            lost.Add($"{name} has a `not`");

        if (schema.MinItems > 0 || schema.MaxItems > 0 || schema.UniqueItems)
            lost.Add($"{name} bounds how many items it holds, or which twice; an overlay's max_items can say the most");

        if (schema.Item is not null || schema.Items.Count > 0)
            lost.Add($"{name} describes its items; a model document does not");

        if (schema.Properties.Count > 0)
            lost.Add($"{name} describes its fields; a model document does not");
    }

    private static string TypeOf(JsonSchema schema) =>
        schema switch
        {
            { Enumeration.Count: > 0 } when !schema.Type.HasFlag(JsonObjectType.Number) && !schema.Type.HasFlag(JsonObjectType.Integer) =>
                "enum",
            _ when schema.Type.HasFlag(JsonObjectType.Integer) => "integer",
            _ when schema.Type.HasFlag(JsonObjectType.Number) => "number",
            _ when schema.Type.HasFlag(JsonObjectType.Boolean) => "boolean",
            _ when schema.Type.HasFlag(JsonObjectType.Array) => "array",
            _ when schema.Type.HasFlag(JsonObjectType.Object) => "object",
            _ => "string",
        };

    private static void Set(JsonObject parameter, string field, decimal? value)
    {
        if (value is { } number)
            parameter[field] = number;
    }

    /// <summary>Converts NJsonSchema's .NET values to JSON, as used in documents.</summary>
    private static JsonNode? Value(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool flag => flag,
            IFormattable number when value is long or int or double or decimal or float or System.Numerics.BigInteger => JsonNode.Parse(
                number.ToString(null, CultureInfo.InvariantCulture)),
            Newtonsoft.Json.Linq.JToken json => JsonNode.Parse(json.ToString(Newtonsoft.Json.Formatting.None)),
            _ => value.ToString(),
        };
}
