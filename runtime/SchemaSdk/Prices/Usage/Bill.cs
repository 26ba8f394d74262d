using System.Linq;

namespace SchemaSdk.Prices.Usage;

/// <summary>An estimate's lines, and what of the price list or of the usage is in none of them.</summary>
internal sealed record Bill(IReadOnlyList<BillLine> Lines, IReadOnlyList<string> Remarks);

/// <summary>What one measure costs: by one row, or by any of several.</summary>
internal sealed record BillLine(Measure Measure, Quantity Quantity, IReadOnlyList<RateLine> Rates, decimal Minimum, decimal Maximum)
{
    public bool IsExact => Minimum == Maximum && Quantity.IsKnown && !Rates.Any(r => r.Row.IsApproximate);
}
