using System.Text.Json.Nodes;
using SchemaSdk.Facts;

namespace SchemaSdk.Export;

/// <summary>A document's values as JSON, numbers with the digits that they were written with.</summary>
internal static class LiteralNode
{
    public static JsonNode? Of(FactLiteral literal) =>
        literal.Kind == FactLiteralKind.Text ? JsonValue.Create(literal.Text) : JsonNode.Parse(literal.Text);

    public static JsonArray Array(FactLiteral[] literals) => new(System.Array.ConvertAll(literals, Of));
}
