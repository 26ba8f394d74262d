using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>A document's values as JSON, numbers with the digits that they were written with.</summary>
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
            // The facts come as text, maybe from another version; a schema without a default is still one.
            return null;
        }
    }

    public static JsonArray Array(Literal[] literals) => new(System.Array.ConvertAll(literals, Of));
}
