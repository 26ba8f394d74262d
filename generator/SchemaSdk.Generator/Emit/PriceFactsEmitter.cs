using System.Globalization;
using SchemaSdk.Facts;
using SchemaSdk.Generator.Emit.Sinks;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Pricing;

namespace SchemaSdk.Generator.Emit;

/// <summary>The price list in facts: its rows, what multiplies them, and which applies when.</summary>
internal static class PriceFactsEmitter
{
    public static IEnumerable<FactsText> Lines(EmissionUnit unit)
    {
        for (int i = 0; i < unit.Model.Prices.Count; i++)
        {
            yield return Price(unit, i);
        }

        if (unit.Pricing.Currency != "USD")
        {
            yield return new FactsText(FactsWord.Currency).Value(unit.Pricing.Currency);
        }

        foreach (UnitQuantity quantity in unit.Pricing.Quantities)
        {
            yield return Quantity(unit, quantity);
        }

        foreach (OverlaySelection selection in unit.Pricing.Selections)
        {
            yield return Selection(unit, selection);
        }
    }

    private static FactsText Quantity(EmissionUnit unit, UnitQuantity quantity)
    {
        FactsText line = new FactsText(FactsWord.Per).Value(quantity.Unit);
        if (quantity.Parameter >= 0)
        {
            line.Name(new CSharpName(unit.Names.Properties[quantity.Parameter]));
        }

        return quantity.Scenes is { } scenes ? line.NamedName(FactsWord.Scenes, new CSharpName(unit.Names.Properties[scenes])) : line;
    }

    private static FactsText Selection(EmissionUnit unit, OverlaySelection selection)
    {
        FactsText line = new FactsText(FactsWord.Select)
            .NamedTexts(FactsWord.Rows, selection.Rows.Select(r => unit.Model.Prices[r].Label).ToEquatableArray());
        if (selection is { LeastQuantity: { } least, MostQuantity: { } most })
        {
            line.NamedLiterals(FactsWord.Quantity, [new Literal(LiteralKind.Number, least), new Literal(LiteralKind.Number, most)]);
        }

        if (selection.IsAssumed)
        {
            line.Word(FactsWord.Assumed);
        }

        line.Named(FactsWord.Because, selection.Because);
        return ConditionFacts.Append(line, unit.Names, selection.When);
    }

    private static FactsText Price(EmissionUnit unit, int index)
    {
        DocumentPrice row = unit.Model.Prices[index];
        FactsText line = new FactsText(FactsWord.Price).Value(row.Label).Value(row.Unit ?? "");
        FactsWord rate = FactsWord.Of(row.Rate.Kind);
        switch (row.Rate.Kind)
        {
            case RateKind.Unreadable:
                line.Named(rate, row.Rate.Text);
                break;
            case RateKind.Single or RateKind.Range:
                line.NamedLiterals(rate, [.. row.Rate.Amounts.Select(Digits)]).Named(FactsWord.RateText, TextBesides(row.Rate));
                break;
            default:
                line.NamedLiterals(rate, [.. row.Rate.Amounts.SelectMany(a => new[] { new Literal(LiteralKind.Text, a.Label), Digits(a) })])
                    .Named(FactsWord.RateText, row.Rate.Text);
                break;
        }

        if (row.Rate.IsApproximate)
        {
            line.Word(FactsWord.Approximate);
        }

        line.NamedNumber(FactsWord.Was, row.Was);
        return ConditionFacts.Append(line, unit.Names, unit.Pricing.Rows[index]);
    }

    /// <summary>The rate's text, where it says more than its one amount in dollars.</summary>
    private static string? TextBesides(Rate rate) =>
        rate.Kind == RateKind.Single && rate.Text == "$" + rate.Amounts[0].Digits ? null : rate.Text;

    private static Literal Digits(Amount amount) => new(LiteralKind.Number, amount.Digits);
}
