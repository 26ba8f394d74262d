using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>
/// Names the items of a list in a document, as paths do: parameters by name, prices by label, alternatives by name or type.
/// </summary>
internal static class NamedItems
{
    /// <param name="array">The list.</param>
    /// <param name="field">The field that holds it; null for one that is not known.</param>
    public static Dictionary<string, JsonNode> Of(JsonArray array, Field? field)
    {
        var items = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach ((string? name, JsonNode item) in NamesOf(array, field).Zip(array.Items))
        {
            if (name is not null)
                items.TryAdd(name, item);
        }

        return items;
    }

    private static IEnumerable<string?> NamesOf(JsonArray array, Field? field)
    {
        if (field == ParameterFields.Alternatives)
            return AlternativeKeys.Of(array.Items.Select(Alternative));

        Field? name = field == DocumentFields.Parameters || field == ParameterFields.Members ? ParameterFields.Name
            : field == DocumentFields.PriceRows || field == DocumentFields.Pricing ? PriceFields.Label
            : null;
        return array.Items.Select(item => item is JsonObject obj && name is not null ? Text(obj, name) : Text(item));
    }

    private static (string? Name, string Type) Alternative(JsonNode node) => node is JsonObject alternative
        ? (Text(alternative, ParameterFields.Name), Text(alternative, ParameterFields.Type)?.Trim().ToLowerInvariant() ?? "string")
        : (null, "string");

    private static string? Text(JsonObject obj, Field field) => field.TryFind(obj, out JsonMember member) ? Text(member.Value) : null;

    private static string? Text(JsonNode node) => node switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Raw,
        JsonBoolean flag => flag.Value ? "true" : "false",
        _ => null,
    };
}
