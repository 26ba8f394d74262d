using System.Linq;

namespace SchemaSdk.Prices;

/// <summary>The cost of one measure, from one row or from any of several.</summary>
internal sealed record UsageCostLine(Measure Measure, Quantity Quantity, IReadOnlyList<RateLine> Rates, decimal Minimum, decimal? Maximum)
{
    public bool IsExact => Minimum == Maximum && Quantity.IsKnown;

    /// <summary>True when the result has infinitely many digits, so that the two bounds differ only by rounding.</summary>
    public bool IsRounded => !IsExact && Quantity.IsKnown && Rates.All(rate => rate.Least == Rates[0].Least && rate.Most == Rates[0].Least);
}
