using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the price constants: one decimal for each amount of a row, with the document's digits.</summary>
internal static class PricingEmitter
{
    public static void Emit(SourceWriter writer, EmitModel unit)
    {
        if (!unit.Model.Prices.Any(row => row.Rate.Amounts.Count > 0))
            return;

        writer.Line();
        writer.Line($"/// <summary>The price list of {new DocText(unit.Model.DisplayName)}, in US dollars.</summary>");
        ModelEmitter.Mark(writer);
        writer.Line($"{ModelEmitter.Visibility(unit)} static class {new CSharpName(unit.Names.Pricing)}");
        writer.Open();
        for (int i = 0; i < unit.Model.Prices.Count; i++)
        {
            DocumentPrice row = unit.Model.Prices[i];
            for (int amount = 0; amount < row.Rate.Amounts.Count; amount++)
            {
                writer.Line($"/// <summary>{new DocText(Describe(row, amount))}.</summary>");
                writer.Line(
                    $"public const decimal {new CSharpName(unit.Names.Prices[i][amount])}"
                    + $" = {NumberLiteral.Decimal(row.Rate.Amounts[amount].Digits)};");
            }
        }

        writer.Close();
    }

    private static string Describe(DocumentPrice row, int amount)
    {
        string of = row.Rate.Kind switch
        {
            RateKind.Range => amount == 0 ? ", at least" : ", at most",
            RateKind.Pair or RateKind.Tiers => $", {row.Rate.Amounts[amount].Label}",
            _ => "",
        };
        string unit = row.Unit is null ? "" : $", {row.Unit}";
        string approximate = row.Rate.IsApproximate ? ", approximately" : "";
        string was = row.PreviousRate is null ? "" : $" (was {row.PreviousRate})";
        return row.Label + of + unit + approximate + was;
    }
}
