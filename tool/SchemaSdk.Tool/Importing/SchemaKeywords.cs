using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing;

/// <summary>
/// Reduces a schema to the keywords that an import uses, with valid value types: other keywords are ignored and unusable values are
/// reported, so that neither stops the import.
/// </summary>
internal sealed class SchemaKeywords(List<ImportRemark> remarks)
{
    // The range of decimal, with headroom for intermediate rounding.
    private const decimal Largest = 1e28m;

    private static readonly HashSet<string> s_types = new(
        ["string", "number", "integer", "boolean", "array", "object", "null"],
        StringComparer.Ordinal);

    /// <summary>Returns the reduced schema of the given name.</summary>
    public JsonObject Keep(string name, JsonNode? schema)
    {
        var kept = new JsonObject();
        if (schema is JsonObject obj)
        {
            foreach ((string keyword, JsonNode? value) in obj)
            {
                if (value is not null && Read(name, keyword, value) is { } usable)
                    kept[keyword] = usable;
            }
        }
        else if (schema is JsonValue flag && flag.TryGetValue(out bool allows))
        {
            return allows ? kept : new JsonObject { ["not"] = new JsonObject() };
        }
        else
        {
            Lose(name, "schema");
        }

        return kept;
    }

    private JsonNode? Read(string name, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "title" or "description" or "pattern":
                return Or(name, keyword, TextOf(value) is null ? null : value.DeepClone());
            case "type":
                return Or(name, keyword, Types(value));
            case "minimum" or "maximum":
                return Or(name, keyword, Number(value));
            case "exclusiveMinimum" or "exclusiveMaximum":
                return Or(name, keyword, IsFlag(value) ? value.DeepClone() : Number(value));
            case "multipleOf":
                return Or(name, keyword, Number(value) is { } step && (decimal)step > 0 ? step : null);
            case "minLength" or "maxLength" or "minItems" or "maxItems":
                return Or(
                    name,
                    keyword,
                    Number(value) is { } count && (decimal)count is >= 0 and <= int.MaxValue && decimal.IsInteger((decimal)count)
                        ? (int)(decimal)count
                        : null);
            case "uniqueItems":
                return Or(name, keyword, IsFlag(value) ? value.DeepClone() : null);
            case "required":
                // Older OpenAPI descriptions put a boolean on the property itself.
                return value is JsonArray names
                    ? new JsonArray([.. names.Where(n => TextOf(n) is not null).Select(n => n!.DeepClone())])
                    : null;
            case "properties":
                return Or(
                    name,
                    keyword,
                    value is JsonObject members
                        ? new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Keep(m.Key, m.Value))))
                        : null);
            case "allOf" or "anyOf" or "oneOf":
                return Or(name, keyword, value is JsonArray parts ? new JsonArray([.. parts.Select(part => Keep(name, part))]) : null);
            case "not":
                return Keep(name, value);
            case "items":
                return value is JsonArray each ? new JsonArray([.. each.Select(item => Keep(name, item))]) : Keep(name, value);
            case "enum":
                return Or(
                    name,
                    keyword,
                    value is JsonArray options
                        ? new JsonArray([.. options.Where(o => o is null || IsUsable(name, keyword, o)).Select(o => o?.DeepClone())])
                        : null);
            case "default":
                return IsUsable(name, keyword, value) ? value.DeepClone() : null;
            default:
                return null;
        }
    }

    private JsonNode? Or(string name, string keyword, JsonNode? usable)
    {
        if (usable is null)
            Lose(name, keyword);

        return usable;
    }

    private void Lose(string name, string keyword) =>
        remarks.Add(new ImportRemark(name, $"{name} has {(keyword[0] is 'a' or 'e' or 'i' ? "an" : "a")} {keyword} that can't be used"));

    /// <summary>True if all numbers in the value are finite.</summary>
    private bool IsUsable(string name, string keyword, JsonNode value)
    {
        bool isUsable = Numbers(value)
            .All(n => double.TryParse(n.ToJsonString(), CultureInfo.InvariantCulture, out double number) && double.IsFinite(number));
        if (!isUsable)
            Lose(name, keyword);

        return isUsable;
    }

    private static IEnumerable<JsonValue> Numbers(JsonNode? value) => value switch
    {
        JsonObject obj => obj.SelectMany(m => Numbers(m.Value)),
        JsonArray array => array.SelectMany(Numbers),
        JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number => [number],
        _ => [],
    };

    private static JsonNode? Types(JsonNode value) => value switch
    {
        JsonArray list => new JsonArray([.. list
            .Select(TextOf)
            .Where(t => t is not null && s_types.Contains(t))
            .Distinct()
            .Select(t => (JsonNode?)t)]),
        _ => TextOf(value) is { } type && s_types.Contains(type) ? type : null,
    };

    private static JsonNode? Number(JsonNode value) =>
        value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && Math.Abs(number) <= Largest
            ? number
            : null;

    private static bool IsFlag(JsonNode value) => value is JsonValue flag && flag.TryGetValue(out bool _);

    private static string? TextOf(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? found) ? found : null;
}
