using System.Linq;
using SchemaSdk.Facts;

namespace SchemaSdk.Prices.Usage;

/// <summary>One rate of a price row, with what it is for: a pair's row has two of them.</summary>
internal sealed record RateLine(Charge Charge, PriceFacts Row, ChargedUnit Unit, decimal Least, decimal Most)
{
    /// <summary>The rates of a row; none where its unit is one that no usage is told in.</summary>
    public static IEnumerable<RateLine> Of(Charge charge, PriceFacts row, PriceUsage usage)
    {
        if (row.Kind == PriceFactsKind.Pair)
        {
            return row.Amounts.Select(a => One(charge, row, $"{row.Label} {a.Label}", a.Amount, a.Amount)).OfType<RateLine>();
        }

        (decimal least, decimal most) = row.Kind == PriceFactsKind.Tiers ? TierOf(row, usage) : PriceEstimator.AmountsOf(row);
        return One(charge, row, row.Label, least, most) is { } line ? [line] : [];
    }

    private static RateLine? One(Charge charge, PriceFacts row, string label, decimal least, decimal most) =>
        UnitParser.Parse(row.Unit, label) is { } unit ? new RateLine(charge, row, unit, least, most) : null;

    /// <summary>Tiers are by how much goes in, also for what comes out; those that say something else leave all of them open.</summary>
    private static (decimal Least, decimal Most) TierOf(PriceFacts row, PriceUsage usage)
    {
        bool isByTokens = UnitParser.Parse(row.Unit, row.Label) is { Measure: <= Measure.Tokens };
        if (isByTokens && row.Amounts.TrueForAll(a => TierParser.Contains(a.Label, usage.InputTokens) is not null))
        {
            foreach ((string label, decimal amount) in row.Amounts)
            {
                if (TierParser.Contains(label, usage.InputTokens) == true)
                {
                    return (amount, amount);
                }
            }
        }

        return PriceEstimator.AmountsOf(row);
    }
}
