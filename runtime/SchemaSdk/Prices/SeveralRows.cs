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
        decimal least = decimal.MaxValue;
        decimal cheapestRate = decimal.MaxValue;
        decimal dearestRate = 0;
        string? perUnit = null;
        Quantity? span = null;
        var rows = new List<PriceRow>();
        var dearest = new Dictionary<string, decimal>();
        foreach (Charge charge in charges)
        {
            PriceFacts price = info.Facts.Pricing.Rows[charge.Row];
            if (!rows.Contains(info.Prices[charge.Row]))
            {
                rows.Add(info.Prices[charge.Row]);
            }

            if (price.Amounts.Count == 0)
            {
                continue;
            }

            Quantity? told = charge.Quantity ?? QuantityReader.Of(info.Facts, price.Unit, ref values);
            Quantity quantity = told ?? Quantity.One;
            (decimal low, decimal high) = PriceEstimator.AmountsOf(price);
            (cheapestRate, dearestRate) = (Math.Min(cheapestRate, low), Math.Max(dearestRate, high));
            least = Math.Min(least, Money.Times(low, quantity.Minimum));
            dearest[price.Unit] = Math.Max(dearest.GetValueOrDefault(price.Unit), Money.Times(high, quantity.Maximum));
            perUnit = told is null ? Join(perUnit, PriceEstimator.UnitName(price)) : perUnit;
            span = span is { } other ? new(Math.Min(other.Minimum, quantity.Minimum), Math.Max(other.Maximum, quantity.Maximum)) : quantity;
        }

        decimal most = 0;
        foreach (decimal amount in dearest.Values)
        {
            most = Money.Plus(most, amount);
        }

        // Bounds that are one quantity times one rate can be told so: not where the dearest row is the one with the fewest units.
        bool multiplies = dearest.Count == 1
            && span is { } common
            && Money.Times(cheapestRate, common.Minimum) == least
            && Money.Times(dearestRate, common.Maximum) == most;
        return new PriceEstimate(info.Facts, rows)
        {
            Minimum = least,
            Maximum = most,
            PerUnit = perUnit,
            Quantity = multiplies ? span : null,
            Decided = decided,
        };
    }

    private static string Join(string? units, string unit) =>
        units is null || units == unit ? unit : Array.IndexOf(units.Split(" or "), unit) >= 0 ? units : $"{units} or {unit}";
}
