using SchemaSdk.Facts;

namespace SchemaSdk.Prices;

/// <summary>Estimates what a request costs from its model's price list: the rows that may apply, times the quantity.</summary>
internal static class PriceEstimator
{
    public static PriceEstimate Estimate(ModelRequest request)
    {
        ModelInfo info = request.Describe();
        RequestValues values = default;
        values.Take(request, info.Facts);
        RowChoice choice = RowSelector.Select(info.Facts, ref values);
        if (choice.Several is { } several)
        {
            return SeveralRows.Estimate(info, several, choice.Decided, ref values);
        }

        return choice.One.Row >= 0 ? OfRow(info, choice, ref values) : new PriceEstimate(info.Facts, info.Prices);
    }

    private static PriceEstimate OfRow(ModelInfo info, RowChoice choice, ref RequestValues values)
    {
        IReadOnlyList<PriceRow> rows = info.SingleRows[choice.One.Row];
        PriceFacts price = info.Facts.Pricing.Rows[choice.One.Row];
        if (price.Amounts.Count == 0)
        {
            return new PriceEstimate(info.Facts, rows);
        }

        Quantity? told = choice.One.Quantity ?? QuantityReader.Of(info.Facts, price.Unit, ref values);
        Quantity quantity = told ?? Quantity.One;
        (decimal least, decimal most) = AmountsOf(price);
        return new PriceEstimate(info.Facts, rows)
        {
            Minimum = Money.Times(least, quantity.Minimum),
            Maximum = Money.Times(most, quantity.Maximum),
            IsExact = least == most && told is { IsKnown: true } && !price.IsApproximate && choice.Decided is not { IsAssumed: true },
            PerUnit = told is null ? UnitName(price) : null,
            Quantity = quantity,
            Decided = choice.Decided,
        };
    }

    public static string UnitName(PriceFacts price) => price.Unit.Length == 0 ? "per unit" : price.Unit;

    /// <summary>The least and the greatest amount of a row.</summary>
    public static (decimal Least, decimal Most) AmountsOf(PriceFacts price)
    {
        decimal least = price.Amounts[0].Amount;
        decimal most = least;
        for (int i = 1; i < price.Amounts.Count; i++)
        {
            least = Math.Min(least, price.Amounts[i].Amount);
            most = Math.Max(most, price.Amounts[i].Amount);
        }

        return (least, most);
    }
}
