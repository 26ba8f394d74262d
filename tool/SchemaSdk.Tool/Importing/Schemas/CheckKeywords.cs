using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>The keywords that check a value: each narrows a shape, or is told.</summary>
internal static class CheckKeywords
{
    /// <summary>Checks for which a document has no word, and what becomes of them.</summary>
    private static readonly Dictionary<string, string> s_unchecked = new(StringComparer.Ordinal)
    {
        ["not"] = "the host checks it, and an overlay can state it as a rule",
        ["if"] = "the host checks it, and an overlay can state it as a rule",
        ["dependentRequired"] = "the host checks it, and an overlay can state it as a rule",
        ["dependentSchemas"] = "the host checks it, and an overlay can state it as a rule",
        ["dependencies"] = "the host checks it, and an overlay can state it as a rule",
        ["patternProperties"] = "members of any name and value are taken",
        ["propertyNames"] = "members of any name are taken",
        ["minProperties"] = "the host checks it",
        ["maxProperties"] = "the host checks it",
        ["contains"] = "the host checks it",
        ["minContains"] = "the host checks it",
        ["maxContains"] = "the host checks it",
        ["unevaluatedItems"] = "the host checks it",
        ["$dynamicRef"] = "every value is taken",
        ["$recursiveRef"] = "every value is taken",
        ["extends"] = "the host checks it",
        ["disallow"] = "the host checks it",
    };

    /// <summary>The keywords that only say what others mean, or that are read together with another.</summary>
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment", "$defs", "definitions",
        "components", "$ref", "allOf", "anyOf", "oneOf", "discriminator", "then", "else", "nullable", "x-order", "writeOnly",
    };

    public static bool IsCheck(string keyword) =>
        !s_silent.Contains(keyword) && !AnnotationKeywords.IsAnnotation(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Returns the types that a schema names; all if it names none.</summary>
    public static SchemaTypes TypesOf(JsonObject schema) => Types(schema["type"]) ?? SchemaTypes.All;

    public static void Add(SchemaShape shape, JsonObject schema, string path, ImportRemarks remarks)
    {
        bool takesNull = schema["nullable"].Flag() == true;
        shape.TakesNull |= takesNull && schema.Any(member => member.Key is "$ref" or "allOf" or "anyOf" or "oneOf");
        foreach ((string keyword, JsonNode? value) in schema)
        {
            if (s_silent.Contains(keyword) || AnnotationKeywords.IsAnnotation(keyword))
                continue;

            if (s_unchecked.TryGetValue(keyword, out string? instead))
                remarks.Unchecked(path, keyword, instead);
            else if (!Read(shape, schema, keyword, value, takesNull, path, remarks))
                remarks.Unusable(path, keyword);
        }
    }

    /// <summary>Returns false if the value of the keyword can't be used.</summary>
    private static bool Read(
        SchemaShape shape,
        JsonObject schema,
        string keyword,
        JsonNode? value,
        bool takesNull,
        string path,
        ImportRemarks remarks)
    {
        switch (keyword)
        {
            case "type":
                SchemaTypes? types = Types(value);
                shape.Types &= types is null ? SchemaTypes.All : takesNull ? types.Value | SchemaTypes.Null : types.Value;
                return types is not null;
            case "enum":
                if (value is not JsonArray list)
                    return false;

                Narrow(shape, takesNull ? list.Where(NodeValues.IsUsable).Append(null) : list.Where(NodeValues.IsUsable));
                return list.All(NodeValues.IsUsable);
            case "const":
                Narrow(shape, takesNull ? [value, null] : [value]);
                return value.IsUsable();
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                return Bound(shape.Range, schema, keyword, value);
            case "multipleOf" or "divisibleBy":
                return Step(shape.Range, value.Step(), path, remarks);
            case "minLength":
                shape.Length.Narrow(value.Count(), null);
                return value.Count() is not null;
            case "maxLength":
                shape.Length.Narrow(null, value.Count());
                return value.Count() is not null;
            case "pattern":
                return Pattern(shape, value.Text(), path, remarks);
            case "format":
                shape.Format ??= value.Text();
                return value.Text() is not null;
            default:
                return MemberKeywords.Read(shape, schema, keyword, value, path, remarks);
        }
    }

    private static void Narrow(SchemaShape shape, IEnumerable<JsonNode?> options)
    {
        IEnumerable<JsonNode?> distinct = options.DistinctBy(NodeValues.Identity);
        if (shape.Options is { } known)
        {
            HashSet<string> both = [.. distinct.Select(NodeValues.Identity)];
            distinct = known.Where(option => both.Contains(option.Identity()));
        }

        shape.Options = [.. distinct];
    }

    /// <summary>Reads a bound. In draft 4 and OpenAPI 3.0 a flag makes the inclusive one exclusive.</summary>
    private static bool Bound(NumberRange range, JsonObject schema, string keyword, JsonNode? value)
    {
        if (value.Flag() is not null)
            return keyword[0] == 'e';

        if (value.Number() is not { } bound)
            return false;

        if (keyword is "minimum" or "exclusiveMinimum")
            range.Above(bound, keyword[0] == 'e' || schema["exclusiveMinimum"].Flag() == true);
        else
            range.Below(bound, keyword[0] == 'e' || schema["exclusiveMaximum"].Flag() == true);

        return true;
    }

    private static bool Step(NumberRange range, string? step, string path, ImportRemarks remarks)
    {
        if (step is null)
            return false;

        if (range.Step is { } known && Numbers.Compare(known, step) != 0)
            remarks.Add(path, $"of two `multipleOf` only {Shown.Text(known)} is imported; the host checks {Shown.Text(step)}");

        range.Step ??= step;
        return true;
    }

    private static bool Pattern(SchemaShape shape, string? pattern, string path, ImportRemarks remarks)
    {
        if (pattern is null)
            return false;

        if (shape.Pattern is not null && shape.Pattern != pattern)
            remarks.Add(path, $"of two `pattern`s only the first is imported; the host checks {Shown.Text(pattern)}");

        shape.Pattern ??= pattern;
        return true;
    }

    private static SchemaTypes? Types(JsonNode? value)
    {
        if (value is not JsonArray list)
            return Type(value);

        SchemaTypes[] known = [.. list.Select(Type).OfType<SchemaTypes>()];
        return known.Length > 0 ? known.Aggregate((a, b) => a | b) : null;
    }

    private static SchemaTypes? Type(JsonNode? name) => name.Text() switch
    {
        "string" => SchemaTypes.String,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "boolean" => SchemaTypes.Boolean,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        "null" => SchemaTypes.Null,
        _ => null,
    };
}
