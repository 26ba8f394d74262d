using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// Enum members are numbered in the order of the checked-in document, and the numbers are baked into compiled callers. Options therefore
/// keep their order, regardless of the host's, and new ones are appended.
/// </summary>
internal static class OptionOrder
{
    public static JsonNode Keep(JsonNode fetched, string? existing)
    {
        if (existing is null || DocumentSource.Open(existing).Root is not { } root
            || Envelope.Open(root) is not JsonObject before || Envelope.Open(fetched) is not JsonObject model
            || !DocumentFields.Parameters.TryFind(model, out JsonMember list) || list.Value is not JsonArray parameters)
        {
            return fetched;
        }

        Dictionary<string, JsonArray> known = OptionsByParameter(before);
        return With(
            model,
            list,
            new JsonArray(parameters.Start, parameters.Length, [.. parameters.Items.Select(item => Keep(item, known))]));
    }

    private static JsonNode Keep(JsonNode parameter, Dictionary<string, JsonArray> known)
    {
        if (parameter is not JsonObject obj || NameOf(obj) is not { } name || !known.TryGetValue(name, out JsonArray? before)
            || !ParameterFields.Options.TryFind(obj, out JsonMember member) || member.Value is not JsonArray options)
        {
            return parameter;
        }

        var places = new Dictionary<Literal, int>();
        foreach (JsonNode option in before.Items)
            places.TryAdd(Literals.Identity(Literals.Of(option)), places.Count);

        // OrderBy is stable: new options keep the host's order.
        IEnumerable<JsonNode> kept = options.Items.OrderBy(option =>
            places.GetValueOrDefault(Literals.Identity(Literals.Of(option)), int.MaxValue));
        return With(obj, member, new JsonArray(options.Start, options.Length, [.. kept]));
    }

    private static Dictionary<string, JsonArray> OptionsByParameter(JsonObject model)
    {
        var options = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        if (DocumentFields.Parameters.TryFind(model, out JsonMember list) && list.Value is JsonArray parameters)
        {
            foreach (JsonObject parameter in parameters.Items.OfType<JsonObject>())
            {
                if (NameOf(parameter) is { } name
                    && ParameterFields.Options.TryFind(parameter, out JsonMember member)
                    && member.Value is JsonArray values)
                {
                    options.TryAdd(name, values);
                }
            }
        }

        return options;
    }

    private static string? NameOf(JsonObject parameter) =>
        ParameterFields.Name.TryFind(parameter, out JsonMember member) && member.Value is JsonString name ? name.Value : null;

    private static JsonObject With(JsonObject obj, JsonMember member, JsonNode value) => new(obj.Start, obj.Length,
        [.. obj.Members.Select(m => ReferenceEquals(m.Value, member.Value) ? new JsonMember(m.Key, m.KeyStart, m.KeyLength, value) : m)]);
}
