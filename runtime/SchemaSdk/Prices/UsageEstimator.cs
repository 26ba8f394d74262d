using System.Linq;
using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>
/// Estimates the price of a usage by adding up the cost of each measure. Usage that has no row, and rows whose unit can't be counted,
/// are reported rather than silently ignored.
/// </summary>
internal static class UsageEstimator
{
    public static PriceEstimate Estimate(ModelInfo info, PriceUsage usage)
    {
        PricedValues none = default;
        return Estimate(
            info,
            usage,
            [.. Enumerable.Range(0, info.Prices.Count).Select(row => new Charge(row))],
            null,
            hasRequest: false,
            ref none);
    }

    public static PriceEstimate Estimate(ModelRequest request, PriceUsage usage)
    {
        ModelInfo info = request.Describe();
        PricedValues values = default;
        values.Take(request, info.Metadata);
        PriceRowMatch choice = PriceRowSelector.Select(info, ref values);
        return Estimate(info, usage, choice.All, choice.Decided, hasRequest: true, ref values);
    }

    private static PriceEstimate Estimate(
        ModelInfo info, PriceUsage usage, IReadOnlyList<Charge> charges, PriceSelection? decided, bool hasRequest, ref PricedValues values)
    {
        if (charges.Count == 0)
            return new PriceEstimate(info.Metadata, []);

        HashSet<int> unreadable = [.. charges
            .Select(c => c.Row)
            .Where(row => !RateDoubts.TryAmounts(info.Metadata.Pricing.Rows[row], out _, out _))];
        foreach (int row in unreadable)
            values.Doubt(RateDoubts.Unreadable(info.Metadata.Pricing.Rows[row]));

        List<RateLine> rates = Rates(info, usage, charges.Where(c => !unreadable.Contains(c.Row)), ref values);
        var count = new UsageCount(usage, [.. rates.Select(r => r.Unit.Measure)]);
        var lines = new List<UsageCostLine>();
        foreach (IGrouping<Measure, RateLine> measure in rates.GroupBy(r => r.Unit.Measure))
        {
            if (Line(info.Metadata, measure.Key, [.. measure], count, hasRequest, ref values) is { } line)
                lines.Add(line);
        }

        foreach (Measure measure in UsageCount.NeedRate.Where(count.IsUnpriced))
            values.Doubt($"no row has a rate for {UsageCostText.Used(measure, Quantity.Of(count.Of(measure)))}");

        HashSet<PriceMetadata> used = [.. lines.SelectMany(l => l.Rates).Select(r => r.Row)];
        PriceRow[] rows = [.. info.Prices.Where((_, i) => unreadable.Contains(i) || used.Contains(info.Metadata.Pricing.Rows[i]))];
        bool isKnown = lines.Count > 0 && unreadable.Count == 0;
        decimal? most = isKnown
            ? PriceEstimator.Bound(lines.Aggregate((decimal?)0, (sum, l) => Money.SumAtMost(sum, l.Maximum)), ref values)
            : null;
        return new PriceEstimate(info.Metadata, rows)
        {
            Minimum = isKnown ? lines.Aggregate(0m, (sum, l) => Money.SumAtLeast(sum, l.Minimum)) : null,
            Maximum = most,
            IsExact = isKnown && lines.TrueForAll(l => l.IsExact) && values.Doubts is null,
            IsDetermined = isKnown && lines.TrueForAll(l => l.IsExact || l.IsRounded) && values.Doubts is null,
            Decided = decided,
            Doubts = values.Doubts,
            Words = estimate => UsageCostText.Of(estimate, lines),
        };
    }

    private static List<RateLine> Rates(ModelInfo info, PriceUsage usage, IEnumerable<Charge> charges, ref PricedValues values)
    {
        var rates = new List<RateLine>();
        var left = new List<int>();
        foreach (Charge charge in charges)
        {
            PriceMetadata row = info.Metadata.Pricing.Rows[charge.Row];
            int before = rates.Count;
            rates.AddRange(RateLine.Of(charge, row, usage));
            if (rates.Count - before < RateLine.Count(row))
                left.Add(charge.Row);

            if (row.IsApproximate)
                values.Doubt(RateDoubts.Approximate(row, isOnly: false));
        }

        // When input or output tokens have their own rates, it is unclear what a rate for unspecified tokens applies to.
        if (rates.Exists(r => r.Unit.Measure < Measure.Tokens))
        {
            left.AddRange(rates.Where(r => r.Unit.Measure == Measure.Tokens).Select(r => r.Charge.Row));
            rates.RemoveAll(r => r.Unit.Measure == Measure.Tokens);
        }

        foreach (int row in left)
            values.Doubt($"not counted: {info.Prices[row]}");

        return rates;
    }

    /// <summary>Returns null if the measure is not used.</summary>
    private static UsageCostLine? Line(
        ModelMetadata model,
        Measure measure,
        RateLine[] rates,
        UsageCount count,
        bool hasRequest,
        ref PricedValues values)
    {
        Quantity? used = null;
        decimal least = decimal.MaxValue;
        decimal? most = 0;
        foreach (RateLine rate in rates)
        {
            Quantity one = count.Used(rate, model, hasRequest, ref values);
            used = used?.Or(one) ?? one;
            least = Math.Min(least, Money.Share(Money.AtLeast(rate.Least, one.Minimum), rate.Unit.Size).Least);
            most = Money.Larger(most, Money.AtMost(rate.Most, one.Maximum) is { } whole ? Money.Share(whole, rate.Unit.Size).Most : null);
        }

        return used is { } quantity && quantity.Maximum is null or > 0 ? new UsageCostLine(measure, quantity, rates, least, most) : null;
    }
}
