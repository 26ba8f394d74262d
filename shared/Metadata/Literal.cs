using SchemaSdk.Wire;

namespace SchemaSdk.Metadata;

/// <summary>A value in a document: text, a number with its original digits, a Boolean, or compact JSON.</summary>
internal sealed record Literal(LiteralKind Kind, string Text)
{
    private double _number = double.NaN;

    /// <summary>The value as a double; for numbers only.</summary>
    public double Number => double.IsNaN(_number) ? _number = Kind == LiteralKind.Number ? MetadataNumbers.ToDouble(Text) : 0 : _number;

    public bool IsTrue => Kind == LiteralKind.Boolean && Text == "true";

    /// <summary>Parses a bare word; text that could be mistaken for another kind is always quoted.</summary>
    public static Literal OfWord(string word) => word switch
    {
        "true" or "false" => new Literal(LiteralKind.Boolean, word),
        { Length: > 0 } when word[0] is '-' or (>= '0' and <= '9') => MetadataNumbers.IsNumber(word)
            ? new Literal(LiteralKind.Number, word)
            : throw new MetadataException($"`{Excerpt.Of(word)}` is not a number, or is too large"),
        _ => new Literal(LiteralKind.Text, word),
    };

    public bool Equals(Literal? other) => other is not null && Kind == other.Kind && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode();
}

internal enum LiteralKind
{
    Text,
    Number,
    Boolean,
    Json,
}
