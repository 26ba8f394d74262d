using System.Linq;
using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>A rate of a price row and its unit; a row with an input/output pair has two.</summary>
internal sealed record RateLine(Charge Charge, PriceMetadata Row, ChargedUnit Unit, decimal Least, decimal Most)
{
    /// <summary>Returns the number of rates of a row.</summary>
    public static int Count(PriceMetadata row) => row.Kind == RateKind.Pair ? row.Amounts.Count : 1;

    /// <summary>Returns the rates of a row whose unit can be counted; empty if there are none.</summary>
    public static IEnumerable<RateLine> Of(Charge charge, PriceMetadata row, PriceUsage usage)
    {
        if (row.Kind == RateKind.Pair)
            return row.Amounts.Select((a, side) => OfPair(charge, row, a, side, usage)).OfType<RateLine>();

        (decimal least, decimal most) = row.Kind == RateKind.Tiers ? TierOf(row, usage) : SpanOf(row);
        return One(charge, row, row.Label, least, most, usage) is { } line ? [line] : [];
    }

    private static RateLine? One(Charge charge, PriceMetadata row, string label, decimal least, decimal most, PriceUsage usage)
    {
        ChargedUnit? unit = UnitParser.Parse(row.Unit, label)
            ?? (usage.Billed is { Measure: Measure.Other } billed && billed.IsNamed(row.Unit) ? new ChargedUnit(Measure.Other, 1) : null);
        return unit is { } known ? new RateLine(charge, row, known, least, most) : null;
    }

    /// <summary>The input tokens select the tier, for output rates too. If a label is not a valid tier, any tier may apply.</summary>
    private static (decimal Least, decimal Most) TierOf(PriceMetadata row, PriceUsage usage)
    {
        bool isByTokens = usage.Billed is null && UnitParser.Parse(row.Unit, row.Label) is { Measure: <= Measure.Tokens };
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

    /// <summary>Input usage is only known in tokens, not, for example, as the length of an input video.</summary>
    private static RateLine? OfPair(Charge charge, PriceMetadata row, (string Label, decimal Amount) side, int place, PriceUsage usage) =>
        One(charge, row, $"{row.Label} {side.Label}", side.Amount, side.Amount, usage) is { } line
        && (place > 0 || line.Unit.Measure <= Measure.Tokens)
            ? line
            : null;

    private static (decimal Least, decimal Most) SpanOf(PriceMetadata row) =>
        (row.Amounts.Min(a => a.Amount), row.Amounts.Max(a => a.Amount));
}
