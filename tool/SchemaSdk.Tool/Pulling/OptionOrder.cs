using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// Enum members are numbered in the order of the checked-in document, and the numbers are baked into compiled callers. Options therefore
/// keep their order, at any depth and regardless of the host's, and new ones are appended.
/// </summary>
internal static class OptionOrder
{
    public static JsonNode Keep(JsonNode fetched, string? existing) =>
        existing is not null && DocumentSource.Open(existing).Root is { } root
        && Envelope.Open(root) is JsonObject before && Envelope.Open(fetched) is JsonObject model
            ? Keep(model, before, DocumentFields.Table)
            : fetched;

    private static JsonObject Keep(JsonObject fetched, JsonObject before, FieldTable table) => new(
        fetched.Start,
        fetched.Length,
        [
            .. fetched.Members.Select(member =>
                table.Find(member.Key) is { } field
                && field.TryFind(fetched, out JsonMember used) && ReferenceEquals(used, member)
                && field.TryFind(before, out JsonMember known)
                    ? new JsonMember(member.Key, member.KeyStart, member.KeyLength, Keep(member.Value, known.Value, field))
                    : member),
        ]);

    private static JsonNode Keep(JsonNode fetched, JsonNode before, Field field) => (fetched, before) switch
    {
        (JsonObject value, JsonObject known) when field.Items is { } table => Keep(value, known, table),
        (JsonArray options, JsonArray known) when field == ParameterFields.Options => Sort(options, known),
        (JsonArray list, JsonArray known) when field.Items is { } table => KeepItems(list, known, field, table),
        _ => fetched,
    };

    private static JsonArray KeepItems(JsonArray list, JsonArray before, Field field, FieldTable table)
    {
        Dictionary<JsonNode, JsonNode> known =
            field == ParameterFields.Alternatives ? Alternatives(list, before) : Named(list, before, field);
        return new JsonArray(
            list.Start,
            list.Length,
            [
                .. list.Items.Select(item =>
                    item is JsonObject value && known.GetValueOrDefault(item) is JsonObject was
                        ? Keep(value, was, table)
                        : item),
            ]);
    }

    /// <summary>Returns which item was which before, by name.</summary>
    private static Dictionary<JsonNode, JsonNode> Named(JsonArray list, JsonArray before, Field field)
    {
        Dictionary<string, JsonNode> known = NamedItems.Of(before, field);
        return NamedItems.Of(list, field)
            .Where(item => known.ContainsKey(item.Key))
            .ToDictionary(item => item.Value, item => known[item.Key]);
    }

    /// <summary>Returns which alternative was which before, as changes are reported.</summary>
    private static Dictionary<JsonNode, JsonNode> Alternatives(JsonArray list, JsonArray before) =>
        AlternativeMatch.Of(before.Items.Select(AlternativeTraits.Of), list.Items.Select(AlternativeTraits.Of)).Pairs.ToDictionary(
            pair => list.Items[pair.New], pair => before.Items[pair.Old]);

    private static JsonArray Sort(JsonArray options, JsonArray before)
    {
        var places = new Dictionary<Literal, int>();
        foreach (JsonNode option in before.Items)
            places.TryAdd(Literals.Identity(Literals.Of(option)), places.Count);

        // OrderBy is stable: new options keep the host's order.
        IEnumerable<JsonNode> kept = options.Items.OrderBy(option =>
            places.GetValueOrDefault(Literals.Identity(Literals.Of(option)), int.MaxValue));
        return new JsonArray(options.Start, options.Length, [.. kept]);
    }
}
