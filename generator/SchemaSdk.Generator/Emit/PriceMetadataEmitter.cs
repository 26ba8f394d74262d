using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Pricing;

namespace SchemaSdk.Generator.Emit;

/// <summary>Writes the price list to metadata: its rows, their quantities, and when each applies.</summary>
internal static class PriceMetadataEmitter
{
    public static IEnumerable<MetadataWriter> Lines(EmitModel unit)
    {
        for (int i = 0; i < unit.Model.Prices.Count; i++)
            yield return Price(unit, i);

        if (unit.Pricing.Currency != "USD")
            yield return new MetadataWriter(MetadataKeyword.Currency).Value(unit.Pricing.Currency);

        foreach (UnitQuantity quantity in unit.Pricing.Quantities)
            yield return Quantity(unit, quantity);

        foreach (OverlaySelection selection in unit.Pricing.Selections)
            yield return Selection(unit, selection);
    }

    private static MetadataWriter Quantity(EmitModel unit, UnitQuantity quantity)
    {
        MetadataWriter line = new MetadataWriter(MetadataKeyword.Per).Value(quantity.Unit);
        if (quantity.Parameter >= 0)
            line.Name(new CSharpName(unit.Names.Properties[quantity.Parameter]));

        return quantity.Scenes is { } scenes ? line.NamedName(MetadataKeyword.Scenes, new CSharpName(unit.Names.Properties[scenes])) : line;
    }

    private static MetadataWriter Selection(EmitModel unit, OverlaySelection selection)
    {
        MetadataWriter line = new MetadataWriter(MetadataKeyword.Select)
            .NamedTexts(MetadataKeyword.Rows, selection.Rows.Select(r => unit.Model.Prices[r].Label).ToEquatableArray());
        if (selection is { LeastQuantity: { } least, MostQuantity: { } most })
            line.NamedLiterals(MetadataKeyword.Quantity, [new Literal(LiteralKind.Number, least), new Literal(LiteralKind.Number, most)]);

        if (selection.IsAssumed)
            line.Word(MetadataKeyword.Assumed);

        line.Named(MetadataKeyword.Because, selection.Because);
        return ConditionMetadata.Append(line, unit, selection.When);
    }

    private static MetadataWriter Price(EmitModel unit, int index)
    {
        DocumentPrice row = unit.Model.Prices[index];
        MetadataWriter line = new MetadataWriter(MetadataKeyword.Price).Value(row.Label).Value(row.Unit ?? "");
        MetadataKeyword rate = MetadataKeyword.Of(row.Rate.Kind);
        switch (row.Rate.Kind)
        {
            case RateKind.Unreadable:
                line.Named(rate, row.Rate.Text);
                break;
            case RateKind.Single or RateKind.Range:
                line.NamedLiterals(rate, [.. row.Rate.Amounts.Select(Digits)]).Named(MetadataKeyword.RateText, TextBesides(row.Rate));
                break;
            default:
                line.NamedLiterals(rate, [.. row.Rate.Amounts.SelectMany(a => new[] { new Literal(LiteralKind.Text, a.Label), Digits(a) })])
                    .Named(MetadataKeyword.RateText, row.Rate.Text);
                break;
        }

        if (row.Rate.IsApproximate)
            line.Word(MetadataKeyword.Approximate);

        line.NamedNumber(MetadataKeyword.PreviousRate, row.PreviousRate);
        return ConditionMetadata.Append(line, unit, unit.Pricing.Rows[index]);
    }

    /// <summary>Returns the rate's text if it contains more than a single dollar amount.</summary>
    private static string? TextBesides(Rate rate) =>
        rate.Kind == RateKind.Single && rate.Text == "$" + rate.Amounts[0].Digits ? null : rate.Text;

    private static Literal Digits(Amount amount) => new(LiteralKind.Number, amount.Digits);
}
