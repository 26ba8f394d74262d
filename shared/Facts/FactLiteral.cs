using SchemaSdk.Wire;

namespace SchemaSdk.Facts;

/// <summary>A value of a document: text, a number with its digits, true or false, or a piece of JSON.</summary>
internal readonly struct FactLiteral(FactLiteralKind kind, string text)
{
    public FactLiteralKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>The value as a double; only for a number.</summary>
    public double Number { get; } = kind == FactLiteralKind.Number ? FactNumbers.ToDouble(text) : 0;

    public bool IsTrue => Kind == FactLiteralKind.Boolean && Text == "true";

    /// <summary>What a bare word means; text that could be taken for another kind is always quoted.</summary>
    public static FactLiteral OfWord(string word) => word switch
    {
        "true" or "false" => new FactLiteral(FactLiteralKind.Boolean, word),
        { Length: > 0 } when word[0] is '-' or (>= '0' and <= '9') => FactNumbers.IsNumber(word)
            ? new FactLiteral(FactLiteralKind.Number, word)
            : throw new FactsException($"`{Excerpt.Of(word)}` is no number that can be held"),
        _ => new FactLiteral(FactLiteralKind.Text, word),
    };
}

internal enum FactLiteralKind
{
    Text,
    Number,
    Boolean,
    Json,
}
