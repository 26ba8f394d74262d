using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>Estimates the price of a request from its model's price list: the rows that may apply, multiplied by the quantity.</summary>
internal static class PriceEstimator
{
    public static PriceEstimate Estimate(ModelRequest request)
    {
        ModelInfo info = request.Describe();
        PricedValues values = default;
        values.Take(request, info.Metadata);
        PriceRowMatch choice = PriceRowSelector.Select(info, ref values);
        if (choice.Several is { } several)
            return PriceRangeEstimator.Estimate(info, several, choice.Decided, ref values);

        return choice.One.Row >= 0 ? OfRow(info, choice, ref values) : new PriceEstimate(info.Metadata, info.Prices);
    }

    private static PriceEstimate OfRow(ModelInfo info, PriceRowMatch choice, ref PricedValues values)
    {
        IReadOnlyList<PriceRow> rows = info.SingleRows[choice.One.Row];
        PriceMetadata price = info.Metadata.Pricing.Rows[choice.One.Row];
        if (!RateDoubts.TryAmounts(price, out decimal least, out decimal most))
        {
            values.Doubt(RateDoubts.Unreadable(price));
            return new PriceEstimate(info.Metadata, rows) { Doubts = values.Doubts };
        }

        Quantity? counted = choice.One.Quantity ?? QuantityReader.Of(info.Metadata, price.Unit, ref values);
        Quantity quantity = counted ?? Quantity.One;
        AddDoubts(price, isOnly: true, counted is not null, ref values);
        (decimal minimum, decimal? bound) = Money.Product(least, most, quantity);
        decimal? maximum = Bound(bound, ref values);
        return new PriceEstimate(info.Metadata, rows)
        {
            Minimum = minimum,
            Maximum = maximum,
            IsExact = least == most && minimum == maximum && counted is { IsKnown: true } && values.Doubts is null,
            PerUnit = counted is null ? UnitName(price) : null,
            Quantity = quantity,
            Decided = choice.Decided,
            Doubts = values.Doubts,
        };
    }

    public static string UnitName(PriceMetadata price) => price.Unit.Length == 0 ? "per unit" : price.Unit;

    /// <summary>Records why a readable rate does not give an upper bound.</summary>
    public static void AddDoubts(PriceMetadata price, bool isOnly, bool isCounted, ref PricedValues values)
    {
        if (price.IsApproximate)
            values.Doubt(RateDoubts.Approximate(price, isOnly));

        if (price.Kind == RateKind.Pair && isCounted)
            values.Doubt(RateDoubts.Pair(price));
    }

    /// <summary>Returns the upper bound, or null if unchecked values rule one out. A missing bound always has a reason.</summary>
    public static decimal? Bound(decimal? most, ref PricedValues values)
    {
        if (most is null && values.Doubts is null)
            values.Doubt("it is too large to calculate");

        return values.IsUnchecked ? null : most;
    }
}
