using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>
/// Estimates a price range, from the cheapest to the most expensive row, when several rows may apply. Rows with different units may all
/// be charged, so the maximums of all units are added up. A row that can't be read leaves both bounds unknown.
/// </summary>
internal static class PriceRangeEstimator
{
    public static PriceEstimate Estimate(ModelInfo info, List<Charge> charges, PriceSelection? decided, ref PricedValues values)
    {
        decimal least = decimal.MaxValue;
        decimal cheapestRate = decimal.MaxValue;
        decimal dearestRate = 0;
        bool isReadable = true;
        string? perUnit = null;
        Quantity? span = null;
        var rows = new List<PriceRow>();
        var dearest = new Dictionary<string, decimal?>();
        foreach (Charge charge in charges)
        {
            PriceMetadata price = info.Metadata.Pricing.Rows[charge.Row];
            if (!rows.Contains(info.Prices[charge.Row]))
                rows.Add(info.Prices[charge.Row]);

            if (!RateDoubts.TryAmounts(price, out decimal low, out decimal high))
            {
                isReadable = false;
                values.Doubt(RateDoubts.Unreadable(price));
                continue;
            }

            Quantity? counted = charge.Quantity ?? QuantityReader.Of(info.Metadata, price.Unit, ref values);
            Quantity quantity = counted ?? Quantity.One;
            PriceEstimator.AddDoubts(price, isOnly: false, counted is not null, ref values);
            (cheapestRate, dearestRate) = (Math.Min(cheapestRate, low), Math.Max(dearestRate, high));
            least = Math.Min(least, Money.AtLeast(low, quantity.Minimum));
            decimal? most = Money.AtMost(high, quantity.Maximum);
            dearest[price.Unit] = dearest.TryGetValue(price.Unit, out decimal? other) ? Money.Larger(most, other) : most;
            perUnit = counted is null ? Join(perUnit, PriceEstimator.UnitName(price)) : perUnit;
            span = span?.Or(quantity) ?? quantity;
        }

        decimal? sum = 0;
        foreach (decimal? amount in dearest.Values)
            sum = Money.SumAtMost(sum, amount);

        // Show quantity times rate only if it gives these bounds; it does not if the most expensive row has the fewest units.
        bool multiplies = isReadable
            && dearest.Count == 1
            && span is { } common
            && Money.AtLeast(cheapestRate, common.Minimum) == least
            && Money.AtMost(dearestRate, common.Maximum) == sum;
        decimal? maximum = PriceEstimator.Bound(isReadable ? sum : null, ref values);
        return new PriceEstimate(info.Metadata, rows)
        {
            Minimum = isReadable ? least : null,
            Maximum = maximum,
            PerUnit = perUnit,
            Quantity = multiplies ? span : null,
            Decided = decided,
            Doubts = values.Doubts,
        };
    }

    private static string Join(string? units, string unit) =>
        units is null || units == unit ? unit : Array.IndexOf(units.Split(" or "), unit) >= 0 ? units : $"{units} or {unit}";
}
