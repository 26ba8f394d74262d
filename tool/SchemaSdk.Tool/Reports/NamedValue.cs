using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Reports;

/// <summary>Follows a path of names through a document, as far as it goes.</summary>
internal static class NamedValue
{
    public static JsonNode Find(JsonNode root, string path)
    {
        JsonNode node = root;
        FieldTable? table = DocumentFields.Table;
        foreach (string name in NamePath.Parse(path))
        {
            Field? field = table?.Find(name);
            JsonNode? next = node switch
            {
                JsonObject obj when field is not null && field.TryFind(obj, out JsonMember member) => member.Value,
                JsonObject obj when obj.TryFind(name, out JsonMember member) => member.Value,
                JsonArray array => array.Items.FirstOrDefault(item => IsCalled(item, name)),
                _ => null,
            };
            if (next is null)
            {
                return node;
            }

            table = node is JsonArray ? table : field?.Items;
            node = next;
        }

        return node;
    }

    private static bool IsCalled(JsonNode item, string name) => item switch
    {
        JsonString text => text.Value == name,
        JsonNumber number => number.Raw == name,
        JsonObject obj => (PriceFields.Label.TryFind(obj, out JsonMember label) && Text(label.Value) == name) || (ParameterFields.Name.TryFind(obj, out JsonMember own) && Text(own.Value) == name),
        _ => false,
    };

    private static string? Text(JsonNode node) => node switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Raw,
        _ => null,
    };
}
