using SchemaSdk.Facts;

namespace SchemaSdk.Prices;

/// <summary>
/// The estimate where several rows may apply: from the cheapest to the dearest. Rows of different units can all be charged at once, so
/// the dearest of each unit add up.
/// </summary>
internal static class SeveralRows
{
    public static PriceEstimate Estimate(ModelInfo info, List<Charge> charges, PriceSelection? decided, ref RequestValues values)
    {
        List<PriceFacts> prices = info.Facts.Pricing.Rows;
        decimal least = decimal.MaxValue;
        decimal most = 0;
        string? perUnit = null;
        Quantity? span = null;
        foreach (IGrouping<string, Charge> unit in charges.Where(c => prices[c.Row].Amounts.Count > 0).GroupBy(c => prices[c.Row].Unit))
        {
            decimal dearest = 0;
            foreach (Charge charge in unit)
            {
                PriceFacts price = prices[charge.Row];
                Quantity? told = charge.Quantity ?? QuantityReader.Of(info.Facts, price.Unit, ref values);
                Quantity quantity = told ?? Quantity.One;
                (decimal low, decimal high) = PriceEstimator.AmountsOf(price);
                least = Math.Min(least, Money.Times(low, quantity.Minimum));
                dearest = Math.Max(dearest, Money.Times(high, quantity.Maximum));
                perUnit = told is null ? Join(perUnit, PriceEstimator.UnitName(price)) : perUnit;
                span = span is { } other ? new(Math.Min(other.Minimum, quantity.Minimum), Math.Max(other.Maximum, quantity.Maximum)) : quantity;
            }

            most = Money.Plus(most, dearest);
        }

        return new PriceEstimate(info.Facts, [.. charges.Select(c => c.Row).Distinct().Select(row => info.Prices[row])])
        {
            Minimum = least,
            Maximum = most,
            PerUnit = perUnit,
            Quantity = span is { } common && Multiplies(common, charges.Select(c => prices[c.Row]), least, most) ? span : null,
            Decided = decided,
        };
    }

    /// <summary>Whether the bounds are one quantity times one rate, and can be told so: not where the dearest row is the one with the fewest units.</summary>
    private static bool Multiplies(Quantity quantity, IEnumerable<PriceFacts> rows, decimal least, decimal most)
    {
        decimal[] amounts = [.. rows.SelectMany(r => r.Amounts).Select(a => a.Amount)];
        return rows.Select(r => r.Unit).Distinct().Count() == 1
            && Money.Times(amounts.Min(), quantity.Minimum) == least
            && Money.Times(amounts.Max(), quantity.Maximum) == most;
    }

    private static string Join(string? units, string unit) =>
        units is null || units == unit ? unit : units.Split(" or ").Contains(unit) ? units : $"{units} or {unit}";
}
