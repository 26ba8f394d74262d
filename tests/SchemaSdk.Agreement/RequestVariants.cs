using System.Text.Json.Nodes;

namespace SchemaSdk.Agreement;

/// <summary>A value made from a schema, with what was done to it and where.</summary>
internal sealed record Variant(string Kind, string Path, JsonNode? Value);

/// <summary>Makes requests from a schema: valid ones, and each with one thing changed, at every place that the schema describes.</summary>
internal sealed class RequestVariants(JsonObject root)
{
    private const int Deepest = 4;
    private const int MostOptions = 3;
    private const int MostText = 20_000;

    private readonly SampleValues _samples = new(root);

    /// <summary>A request with every member.</summary>
    public JsonNode Full => _samples.Of(root, full: true) ?? new JsonObject();

    public IEnumerable<Variant> All()
    {
        yield return new Variant("valid", "", _samples.Of(root, full: false));
        yield return new Variant("valid", "", Full);
        foreach (Variant variant in Of(root, 0))
            yield return variant;
    }

    private IEnumerable<Variant> Of(JsonNode? schema, int depth)
    {
        foreach (JsonObject part in _samples.Parts(schema))
        {
            foreach (Variant variant in OfPart(part, depth))
                yield return variant;
        }

        yield return new Variant("null", "", null);
        yield return new Variant("kind", "", "text");
        yield return new Variant("kind", "", 7);
        yield return new Variant("kind", "", 0.5);
        yield return new Variant("kind", "", true);
        yield return new Variant("kind", "", new JsonArray());
        yield return new Variant("kind", "", new JsonObject());
    }

    private IEnumerable<Variant> OfPart(JsonObject part, int depth)
    {
        if (part["const"] is { } constant)
            yield return new Variant("options", "", constant.DeepClone());

        if (part["enum"] is JsonArray options)
        {
            foreach (JsonNode? option in options.Take(MostOptions))
                yield return new Variant("options", "", option?.DeepClone());

            yield return new Variant("options", "", "not-an-option");
        }

        foreach (string keyword in (string[])["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
        {
            if (SampleValues.Number(part, keyword) is not { } bound || Math.Abs(bound) > 1e15m)
                continue;

            yield return new Variant("bounds", "", bound);
            yield return new Variant("bounds", "", bound - 1);
            yield return new Variant("bounds", "", bound + 1);
            yield return new Variant("bounds", "", bound + 0.25m);
            yield return new Variant("bounds", "", bound - 0.25m);
        }

        if (SampleValues.Number(part, "multipleOf") is { } step && SampleValues.Number(part, "minimum") is var from)
        {
            yield return new Variant("bounds", "", (from ?? 0) + step);
            yield return new Variant("bounds", "", (from ?? 0) + (step / 2));
        }

        if (SampleValues.Number(part, "minLength") is > 0 and <= MostText and var shortest)
        {
            yield return new Variant("bounds", "", new string('a', (int)shortest - 1));
            yield return new Variant("bounds", "", new string('a', (int)shortest));
        }

        if (SampleValues.Number(part, "maxLength") is <= MostText and var longest)
        {
            yield return new Variant("bounds", "", new string('a', (int)longest));
            yield return new Variant("bounds", "", new string('a', (int)longest + 1));
        }

        if (part["type"]?.ToString() == "string" && part["enum"] is null)
            yield return new Variant("empty text", "", "");

        if (part["pattern"] is not null || part["format"] is not null)
        {
            foreach (string text in (string[])["https://example.com/a.png", "data:image/png;base64,AAAA", "#aabbcc", "2026-01-01", "a b", "\u00e9!"])
                yield return new Variant("texts", "", text);
        }

        if (depth >= Deepest)
            yield break;

        foreach (Variant variant in OfList(part, depth).Concat(OfMembers(part, depth)))
            yield return variant;
    }

    private IEnumerable<Variant> OfList(JsonObject part, int depth)
    {
        if (part["items"] is not JsonObject items)
            yield break;

        JsonNode? item = _samples.Of(items, full: true);
        JsonArray Copies(int count) => new([.. Enumerable.Range(0, count).Select(_ => item?.DeepClone())]);
        foreach (int count in new[] { 0, 1, 2, Count("minItems") - 1, Count("minItems"), Count("maxItems"), Count("maxItems") + 1 }.Where(n => n is >= 0 and < 600).Distinct())
            yield return new Variant("items", "", Copies(count));

        int least = Math.Max(1, Count("minItems"));
        foreach (Variant inner in Of(items, depth + 1))
        {
            JsonArray list = Copies(Math.Min(least, 50));
            list[0] = inner.Value?.DeepClone();
            yield return inner with { Path = $"[]{inner.Path}", Value = list };
        }

        int Count(string keyword) => (int)(SampleValues.Number(part, keyword) ?? 0);
    }

    private IEnumerable<Variant> OfMembers(JsonObject part, int depth)
    {
        if (part["properties"] is not JsonObject properties || _samples.OfPart(part, full: true) is not JsonObject full)
            yield break;

        if (_samples.OfPart(part, full: false) is JsonObject minimal)
            yield return new Variant("members", "", minimal);

        yield return new Variant("members", "", full);
        JsonObject unknown = (JsonObject)full.DeepClone();
        unknown["no_such_member"] = 1;
        yield return new Variant("unknown", "no_such_member", unknown);
        foreach (string name in full.Select(member => member.Key).ToArray())
        {
            JsonObject without = (JsonObject)full.DeepClone();
            without.Remove(name);
            yield return new Variant("required", name, without);
        }

        foreach ((string name, JsonNode? schema) in properties)
        {
            foreach (Variant inner in Of(schema, depth + 1))
            {
                JsonObject changed = (JsonObject)full.DeepClone();
                changed[name] = inner.Value?.DeepClone();
                yield return inner with { Path = inner.Path.Length > 0 ? $"{name}.{inner.Path}" : name, Value = changed };
            }
        }
    }
}
