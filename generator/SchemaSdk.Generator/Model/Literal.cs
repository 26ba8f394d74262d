namespace SchemaSdk.Generator.Model;

/// <summary>A value written in a document. A number keeps its digits; an array or object its compact JSON.</summary>
internal sealed record Literal(LiteralKind Kind, string Text);

internal enum LiteralKind
{
    Text,
    Number,
    Boolean,
    Json,
}
