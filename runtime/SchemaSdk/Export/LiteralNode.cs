using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>Converts a document's values to JSON, keeping the original digits of numbers.</summary>
internal static class LiteralNode
{
    public static JsonNode? Of(Literal literal)
    {
        if (literal.Kind == LiteralKind.Text)
            return JsonValue.Create(literal.Text);

        try
        {
            return JsonNode.Parse(literal.Text);
        }
        catch (JsonException)
        {
            // The metadata may come from another version; a schema without a default is still valid.
            return null;
        }
    }

    public static JsonArray Array(Literal[] literals) => new(System.Array.ConvertAll(literals, Of));
}
