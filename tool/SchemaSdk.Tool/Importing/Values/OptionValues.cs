using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>Makes values that are one of some options, from <c>enum</c> and <c>const</c>.</summary>
internal static class OptionValues
{
    public static IEnumerable<JsonObject> Of(SchemaShape shape, string path, ImportRemarks remarks)
    {
        List<JsonNode> options = [.. shape.Options!.OfType<JsonNode>().Where(option => shape.Types.HasFlag(TypeOf(option)))];
        List<JsonNode> named = [.. options.Where(option => option.GetValueKind() is JsonValueKind.String or JsonValueKind.Number)];
        if (named.Count > 0)
            yield return Named(named, shape, path, remarks);

        List<JsonNode> flags = [.. options.Where(option => option.Flag() is not null)];
        if (flags.Count > 0)
        {
            var flag = new JsonObject { ["type"] = "boolean" };
            if (flags.Count == 1)
                flag["options"] = Copy(flags);

            yield return flag;
        }

        foreach (SchemaTypes kind in (SchemaTypes[])[SchemaTypes.Array, SchemaTypes.Object])
        {
            if (options.Any(option => TypeOf(option) == kind))
            {
                remarks.Unchecked(path, "enum", "its options that are lists or objects are imported as raw JSON");
                yield return new JsonObject { ["type"] = kind == SchemaTypes.Array ? "array" : "object" };
            }
        }
    }

    private static JsonObject Named(List<JsonNode> options, SchemaShape shape, string path, ImportRemarks remarks)
    {
        bool hasText = options.Exists(option => option.Text() is not null);
        bool isWhole = options.TrueForAll(option => option.Number() is { } raw && Numbers.Whole(raw) is not null);
        string type = hasText ? "enum" : isWhole && !IsNumber(shape) ? "integer" : "number";
        if (options.Count > Limits.Options || options.Exists(option => option.Text()?.Length > Limits.LabelLength))
        {
            remarks.Add(path, $"it has {options.Count} options, or one that is too long; every value of their kind is taken");
            return new JsonObject { ["type"] = hasText ? "string" : type };
        }

        JsonObject value = hasText ? new JsonObject { ["type"] = type } : Scalars.Number(shape.Range, type == "integer", path, remarks);
        value["options"] = Copy(options);
        return value;
    }

    /// <summary>Returns whether the description says that the value is a number, and not only that it is an integer or anything.</summary>
    private static bool IsNumber(SchemaShape shape) => shape.Types.HasFlag(SchemaTypes.Number) && shape.Types != SchemaTypes.All;

    private static SchemaTypes TypeOf(JsonNode option) => option.GetValueKind() switch
    {
        JsonValueKind.String => SchemaTypes.String,
        JsonValueKind.Number => option.Number() is { } raw && Numbers.Whole(raw) is not null ? SchemaTypes.Integer : SchemaTypes.Number,
        JsonValueKind.Array => SchemaTypes.Array,
        JsonValueKind.Object => SchemaTypes.Object,
        _ => SchemaTypes.Boolean,
    };

    private static JsonArray Copy(IEnumerable<JsonNode> options) => new([.. options.Select(option => option.DeepClone())]);
}
