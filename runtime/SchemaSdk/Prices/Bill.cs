using System.Linq;

namespace SchemaSdk.Prices.Usage;

/// <summary>What one measure costs: by one row, or by any of several.</summary>
internal sealed record UsageCostLine(Measure Measure, Quantity Quantity, IReadOnlyList<RateLine> Rates, decimal Minimum, decimal? Maximum)
{
    public bool IsExact => Minimum == Maximum && Quantity.IsKnown;

    /// <summary>True where the digits of the one rate's share never end, so that its bounds are rounded apart.</summary>
    public bool IsRounded => !IsExact && Quantity.IsKnown && Rates.All(rate => rate.Least == Rates[0].Least && rate.Most == Rates[0].Least);
}
