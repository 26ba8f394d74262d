namespace SchemaSdk.Facts;

/// <summary>A value of a document: text, a number with its digits, true or false, or a piece of JSON.</summary>
internal readonly struct FactLiteral(FactLiteralKind kind, string text)
{
    public FactLiteralKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>The value as a double; only for a number.</summary>
    public double Number { get; } = kind == FactLiteralKind.Number ? FactNumbers.ToDouble(text) : 0;

    public bool IsTrue => Kind == FactLiteralKind.Boolean && Text == "true";
}

internal enum FactLiteralKind
{
    Text,
    Number,
    Boolean,
    Json,
}
