using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaSdk.Tool.Importing;

/// <summary>Converts the properties of a JSON Schema to the parameters of a model document, and reports what it can't convert.</summary>
internal static class SchemaImport
{
    /// <summary>Returns the parameters, in schema order.</summary>
    /// <param name="remarks">Receives what a model document can't represent.</param>
    public static JsonArray Parameters(JsonSchema schema, List<ImportRemark> remarks)
    {
        var parameters = new JsonArray();
        var names = new HashSet<string>(StringComparer.Ordinal) { "model" };
        List<JsonSchema> parts = [.. PartsOf(schema)];
        HashSet<string> required = [.. parts.SelectMany(part => part.RequiredProperties)];
        foreach ((string name, JsonSchemaProperty property) in parts.SelectMany(part => part.Properties))
        {
            if (names.Add(name))
                parameters.Add(Parameter(name, property, required.Contains(name), remarks));
        }

        if (parts.Any(part => part.AnyOf.Count + part.OneOf.Count > 0 || part.Not is not null))
            remarks.Add(new ImportRemark(null, "the anyOf, oneOf or not of the request; an overlay can state them as rules"));

        return parameters;
    }

    private static IEnumerable<JsonSchema> PartsOf(JsonSchema schema) => schema.AllOf.SelectMany(PartsOf).Prepend(schema);

    private static JsonObject Parameter(string name, JsonSchemaProperty property, bool required, List<ImportRemark> remarks)
    {
        // Nullable values are often expressed as a union of a type and null.
        JsonSchema schema = property.AnyOf
            .Concat(property.OneOf)
            .Where(s => s.Type != JsonObjectType.Null)
            .ToList() is [var only] ? only : property;
        var parameter = new JsonObject { ["name"] = name, ["type"] = TypeOf(schema), ["required"] = required };
        if (schema == property && property.AnyOf.Count + property.OneOf.Count > 1)
            remarks.Add(new ImportRemark(name, $"{name} has alternatives; it is imported as {parameter["type"]}"));

        if (Value(property.Default ?? schema.Default) is { } value)
            parameter["default"] = value;

        if (schema.Enumeration.Count > 0)
            parameter["options"] = new JsonArray([.. schema.Enumeration.Where(e => e is not null).Select(Value)]);

        AddBounds(parameter, name, schema, remarks);
        AddLost(name, schema, remarks);
        if ((property.Description ?? schema.Description) is { Length: > 0 } description)
            parameter["description"] = description;

        return parameter;
    }

    private static void AddBounds(JsonObject parameter, string name, JsonSchema schema, List<ImportRemark> remarks)
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
            remarks.Add(new ImportRemark(name, $"{name} has an exclusive bound; a model document has inclusive bounds only"));
        }
    }

    private static void AddLost(string name, JsonSchema schema, List<ImportRemark> remarks)
    {
        if (schema.Pattern is not null)
            remarks.Add(new ImportRemark(name, $"{name} has a pattern"));

        if (schema.Not is not null)
            remarks.Add(new ImportRemark(name, $"{name} has a `not`"));

        if (schema.MinItems > 0 || schema.MaxItems > 0 || schema.UniqueItems)
            remarks.Add(new ImportRemark(name, $"{name} limits its number of items or requires unique ones; an overlay can set max_items"));

        if (schema.Item is not null || schema.Items.Count > 0)
            remarks.Add(new ImportRemark(name, $"{name} describes its items; a model document does not"));

        if (schema.Properties.Count > 0)
            remarks.Add(new ImportRemark(name, $"{name} describes its properties; a model document does not"));
    }

    private static string TypeOf(JsonSchema schema) =>
        schema switch
        {
            { Enumeration.Count: > 0 } when schema.Enumeration.Any(e => e is string) || !IsNumber(schema.Type) => "enum",
            _ when schema.Type.HasFlag(JsonObjectType.Integer) => "integer",
            _ when schema.Type.HasFlag(JsonObjectType.Number) => "number",
            _ when schema.Type.HasFlag(JsonObjectType.Boolean) => "boolean",
            _ when schema.Type.HasFlag(JsonObjectType.Array) => "array",
            _ when schema.Type.HasFlag(JsonObjectType.Object) => "object",
            _ => "string",
        };

    private static bool IsNumber(JsonObjectType type) => type.HasFlag(JsonObjectType.Number) || type.HasFlag(JsonObjectType.Integer);

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
