using System.Text.Json.Nodes;

namespace SchemaSdk.Agreement;

/// <summary>Makes values that a schema most likely accepts.</summary>
internal sealed class SampleValues(JsonObject root)
{
    private const int Deepest = 8;

    private int _depth;

    /// <summary>Returns a value; of a choice one of its first branch that isn't null.</summary>
    public JsonNode? Of(JsonNode? schema, bool full)
    {
        if (_depth > Deepest)
            return null;

        _depth++;
        JsonNode? value = Parts(schema).FirstOrDefault() is { } part ? OfPart(part, full) : null;
        _depth--;
        return value;
    }

    /// <summary>Returns the schema with its references and <c>allOf</c> in one, once for each branch of its choices, without null.</summary>
    public IEnumerable<JsonObject> Parts(JsonNode? schema, int depth = 0)
    {
        if (schema is not JsonObject || depth > Deepest)
            yield break;

        var whole = new JsonObject();
        var choices = new List<JsonArray>();
        Add(whole, schema, choices, 0);
        JsonArray? choice = choices.FirstOrDefault();
        if (choice is null)
        {
            if ((whole["type"] as JsonValue)?.ToString() != "null")
                yield return whole;

            yield break;
        }

        foreach (JsonNode? branch in choice)
        {
            JsonObject both = (JsonObject)whole.DeepClone();
            both["allOf"] = new JsonArray(branch?.DeepClone());
            foreach (JsonObject part in Parts(both, depth + 1))
                yield return part;
        }
    }

    public JsonNode? OfPart(JsonObject part, bool full)
    {
        if (part["const"] is { } constant)
            return constant.DeepClone();

        if (part["enum"] is JsonArray options)
            return options.FirstOrDefault(option => option is not null)?.DeepClone();

        string? type = part["type"] is JsonArray types ? types.Select(t => (string?)t).FirstOrDefault(t => t != "null") : (string?)part["type"];
        return (type ?? (part.ContainsKey("properties") ? "object" : part.ContainsKey("items") ? "array" : "string")) switch
        {
            "object" => Members(part, full),
            "array" => new JsonArray([.. Enumerable.Range(0, (int)Math.Max(Number(part, "minItems") ?? 0, full ? 1 : 0)).Select(_ => Of(part["items"], full))]),
            "boolean" => true,
            "integer" => decimal.Ceiling(Middle(part, 1)),
            "number" => Middle(part, 0.5m),
            "null" => null,
            _ => Text(part),
        };
    }

    /// <summary>Returns the number that a keyword has; null if it is none that a decimal can hold.</summary>
    public static decimal? Number(JsonObject part, string keyword) =>
        part[keyword] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private JsonObject Members(JsonObject part, bool full)
    {
        var members = new JsonObject();
        HashSet<string> required = [.. (part["required"] as JsonArray ?? []).Select(name => (string)name!)];
        foreach ((string name, JsonNode? schema) in part["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || full)
                members[name] = Of(schema, full);
        }

        if (_depth >= Deepest)
        {
            foreach (string name in members.Where(m => m.Value is null && !required.Contains(m.Key)).Select(m => m.Key).ToArray())
                members.Remove(name);
        }

        return members;
    }

    private static decimal Middle(JsonObject part, decimal usual)
    {
        decimal? least = Number(part, "minimum") ?? Number(part, "exclusiveMinimum") + usual;
        decimal? most = Number(part, "maximum") ?? Number(part, "exclusiveMaximum") - usual;
        decimal value = least > usual ? least.Value : most < usual ? most.Value : usual;
        return Number(part, "multipleOf") is { } step && step > 0 ? Math.Ceiling(value / step) * step : value;
    }

    private static string Text(JsonObject part)
    {
        int shortest = (int)Math.Min(Number(part, "minLength") ?? 0, 1000);
        if ((string?)part["format"] == "uri")
            return "https://example.com/a.png".PadRight(shortest, 'a');

        if (part["pattern"] is not null)
        {
            foreach (string known in ((part["examples"] as JsonArray ?? []).Append(part["default"])).OfType<JsonValue>().Select(v => v.ToString()))
            {
                if (System.Text.RegularExpressions.Regex.IsMatch(known, (string)part["pattern"]!))
                    return known;
            }

            foreach (string guess in (string[])["https://example.com/a.png", "#aabbcc", "2026-01-01", "00000000-0000-4000-8000-000000000000", "1:1", "512x512", "data:image/png;base64,AAAA", "1"])
            {
                if (System.Text.RegularExpressions.Regex.IsMatch(guess, (string)part["pattern"]!))
                    return guess;
            }
        }

        return "a".PadRight(shortest, 'a');
    }

    private void Add(JsonObject whole, JsonNode? schema, List<JsonArray> choices, int depth)
    {
        if (schema is not JsonObject obj || depth > Deepest)
            return;

        if ((string?)obj["$ref"] is { } reference)
            Add(whole, root["$defs"]?[reference["#/$defs/".Length..]], choices, depth + 1);

        foreach (JsonNode? part in obj["allOf"] as JsonArray ?? [])
            Add(whole, part, choices, depth + 1);

        foreach (string keyword in (string[])["anyOf", "oneOf"])
        {
            if (obj[keyword] is JsonArray branches)
                choices.Add(branches);
        }

        foreach ((string keyword, JsonNode? value) in obj.Where(member => member.Key is not ("$ref" or "allOf" or "anyOf" or "oneOf" or "$defs")))
        {
            if (keyword == "properties" && whole[keyword] is JsonObject known && value is JsonObject members)
            {
                foreach ((string name, JsonNode? member) in members)
                    known[name] = member?.DeepClone();
            }
            else if (keyword == "required" && whole[keyword] is JsonArray names && value is JsonArray more)
            {
                foreach (JsonNode? name in more)
                    names.Add(name?.DeepClone());
            }
            else
            {
                whole[keyword] = value?.DeepClone();
            }
        }
    }
}
