using System.Linq;
using SchemaSdk.Metadata;

namespace SchemaSdk.Prices.Usage;

/// <summary>One rate of a price row, with what it is for: a pair's row has two of them.</summary>
internal sealed record RateLine(Charge Charge, PriceMetadata Row, ChargedUnit Unit, decimal Least, decimal Most)
{
    /// <summary>How many rates a row has.</summary>
    public static int Count(PriceMetadata row) => row.Kind == RateKind.Pair ? row.Amounts.Count : 1;

    /// <summary>The rates of a row that can be counted; none where its unit is one that no usage is told in.</summary>
    public static IEnumerable<RateLine> Of(Charge charge, PriceMetadata row, PriceUsage usage)
    {
        if (row.Kind == RateKind.Pair)
            return row.Amounts.Select((a, side) => OfPair(charge, row, a, side)).OfType<RateLine>();

        (decimal least, decimal most) = row.Kind == RateKind.Tiers ? TierOf(row, usage) : SpanOf(row);
        return One(charge, row, row.Label, least, most) is { } line ? [line] : [];
    }

    private static RateLine? One(Charge charge, PriceMetadata row, string label, decimal least, decimal most) =>
        UnitParser.Parse(row.Unit, label) is { } unit ? new RateLine(charge, row, unit, least, most) : null;

    /// <summary>Tiers are by how much goes in, also for what comes out; those that say something else leave all of them open.</summary>
    private static (decimal Least, decimal Most) TierOf(PriceMetadata row, PriceUsage usage)
    {
        bool isByTokens = UnitParser.Parse(row.Unit, row.Label) is { Measure: <= Measure.Tokens };
        if (isByTokens && row.Amounts.TrueForAll(a => TierParser.Contains(a.Label, usage.InputTokens) is not null))
        {
            foreach ((string label, decimal amount) in row.Amounts)
            {
                if (TierParser.Contains(label, usage.InputTokens) == true)
                    return (amount, amount);
            }
        }

        return SpanOf(row);
    }

    /// <summary>What goes in is told in tokens alone: not how long a video is that is looked at.</summary>
    private static RateLine? OfPair(Charge charge, PriceMetadata row, (string Label, decimal Amount) side, int place) =>
        One(charge, row, $"{row.Label} {side.Label}", side.Amount, side.Amount) is { } line
        && (place > 0 || line.Unit.Measure <= Measure.Tokens)
            ? line
            : null;

    private static (decimal Least, decimal Most) SpanOf(PriceMetadata row) =>
        (row.Amounts.Min(a => a.Amount), row.Amounts.Max(a => a.Amount));
}
