using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>Creates literals from JSON values and compares them by value.</summary>
internal static class Literals
{
    public static Literal Of(JsonNode node) => node switch
    {
        JsonString text => new Literal(LiteralKind.Text, text.Value),
        JsonNumber number => new Literal(LiteralKind.Number, number.Raw),
        JsonBoolean flag => new Literal(LiteralKind.Boolean, flag.KindName),
        _ => new Literal(LiteralKind.Json, CompactJson.Write(node)),
    };

    /// <summary>Returns a canonical literal: equal for <c>1</c> and <c>1.0</c>, but not for <c>1</c> and <c>"1"</c>.</summary>
    public static Literal Identity(Literal literal) =>
        literal.Kind == LiteralKind.Number ? literal with { Text = ExactNumber.Of(literal.Text).Canonical } : literal;

    /// <summary>Returns a number or numeric text as a number; null if it is not finite, or not whole where it has to be.</summary>
    public static Literal? AsNumber(Literal literal, bool whole)
    {
        string? raw = literal.Kind switch
        {
            LiteralKind.Number => literal.Text,
            LiteralKind.Text => Numbers.RawOf(literal.Text),
            _ => null,
        };
        string? usable = raw is null || !Numbers.IsFinite(raw) ? null : whole ? Numbers.Whole(raw) : raw;
        return usable is null ? null : new Literal(LiteralKind.Number, usable);
    }

    /// <summary>Returns the option that equals a value or, failing that, has the same spelling, whether as text or number.</summary>
    public static Literal? FindOption(EquatableArray<Literal> options, Literal value)
    {
        Literal identity = Identity(value);
        Literal? spelledAlike = null;
        foreach (Literal option in options)
        {
            if (Identity(option) == identity)
                return option;

            if (spelledAlike is null && option.Text == value.Text && value.Kind is LiteralKind.Text or LiteralKind.Number)
                spelledAlike = option;
        }

        return spelledAlike;
    }
}
