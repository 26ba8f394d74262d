using System.Linq;
using SchemaSdk.Facts;
using SchemaSdk.Prices.Usage;

namespace SchemaSdk.Prices;

/// <summary>
/// Estimates what a usage costs: each measure by the rows that charge for it, all of them added up. What no row charges for, and what
/// no usage is told in, is remarked instead of left out in silence.
/// </summary>
internal static class UsageEstimator
{
    public static PriceEstimate Estimate(ModelInfo info, PriceUsage usage)
    {
        RequestValues? none = null;
        return Estimate(info, usage, [.. Enumerable.Range(0, info.Prices.Count).Select(row => new Charge(row))], null, ref none);
    }

    public static PriceEstimate Estimate(ModelRequest request, PriceUsage usage)
    {
        ModelInfo info = request.Describe();
        RequestValues values = default;
        values.Take(request, info.Facts);
        RowChoice choice = RowSelector.Select(info.Facts, ref values);
        RequestValues? set = values;
        return Estimate(info, usage, choice.All, choice.Decided, ref set);
    }

    private static PriceEstimate Estimate(ModelInfo info, PriceUsage usage, IReadOnlyList<Charge> charges, PriceSelection? decided, ref RequestValues? request)
    {
        if (charges.Count == 0)
        {
            return new PriceEstimate(info.Facts, []);
        }

        var remarks = new List<string>();
        List<RateLine> rates = Rates(info, usage, charges, remarks);
        var count = new UsageCount(usage, [.. rates.Select(r => r.Unit.Measure)]);
        var lines = new List<BillLine>();
        foreach (IGrouping<Measure, RateLine> measure in rates.GroupBy(r => r.Unit.Measure))
        {
            if (Line(info.Facts, measure.Key, [.. measure], count, ref request) is { } line)
            {
                lines.Add(line);
            }
        }

        remarks.AddRange(UsageCount.All.Where(count.IsUnpriced)
            .Select(m => $"no row charges for {BillText.Used(m, new Quantity(count.Of(m), count.Of(m)))}"));
        HashSet<PriceFacts> used = [.. lines.SelectMany(l => l.Rates).Select(r => r.Row)];
        PriceRow[] rows = [.. info.Prices.Where((_, i) => used.Contains(info.Facts.Pricing.Rows[i]))];
        return new PriceEstimate(info.Facts, rows)
        {
            Minimum = lines.Count == 0 ? null : lines.Aggregate(0m, (sum, l) => Money.Plus(sum, l.Minimum)),
            Maximum = lines.Count == 0 ? null : lines.Aggregate(0m, (sum, l) => Money.Plus(sum, l.Maximum)),
            IsExact = lines.Count > 0 && lines.TrueForAll(l => l.IsExact) && remarks.Count == 0 && decided is not { IsAssumed: true },
            Decided = decided,
            LeavesOut = remarks.Count > 0,
            Words = estimate => BillText.Of(estimate, new Bill(lines, remarks)),
        };
    }

    private static List<RateLine> Rates(ModelInfo info, PriceUsage usage, IReadOnlyList<Charge> charges, List<string> remarks)
    {
        var rates = new List<RateLine>();
        foreach (Charge charge in charges)
        {
            PriceFacts row = info.Facts.Pricing.Rows[charge.Row];
            RateLine[] lines = row.Amounts.Count == 0 ? [] : [.. RateLine.Of(charge, row, usage)];
            rates.AddRange(lines);
            if (lines.Length == 0)
            {
                remarks.Add($"not counted: {info.Prices[charge.Row]}");
            }
        }

        // Tokens of either kind beside input or output tokens: nobody can tell what they are charged for.
        if (rates.Exists(r => r.Unit.Measure < Measure.Tokens))
        {
            remarks.AddRange(rates.Where(r => r.Unit.Measure == Measure.Tokens).Select(r => $"not counted: {info.Prices[r.Charge.Row]}"));
            rates.RemoveAll(r => r.Unit.Measure == Measure.Tokens);
        }

        return rates;
    }

    /// <summary>None where nothing of the measure is used.</summary>
    private static BillLine? Line(ModelFacts model, Measure measure, RateLine[] rates, UsageCount count, ref RequestValues? request)
    {
        Quantity? used = null;
        decimal least = decimal.MaxValue;
        decimal most = 0;
        foreach (RateLine rate in rates)
        {
            Quantity one = count.Used(rate, model, ref request);
            used = used is { } other ? new Quantity(Math.Min(one.Minimum, other.Minimum), Math.Max(one.Maximum, other.Maximum)) : one;
            least = Math.Min(least, Share(rate.Least, one.Minimum, rate.Unit.Size));
            most = Math.Max(most, Share(rate.Most, one.Maximum, rate.Unit.Size));
        }

        return used is { Maximum: > 0 } quantity ? new BillLine(measure, quantity, rates, least, most) : null;
    }

    /// <summary>Exact, unless the digits never end: by the minute, a second may cost a third of a cent.</summary>
    private static decimal Share(decimal rate, decimal quantity, decimal size)
    {
        const int Digits = 10;
        decimal whole = Money.Times(rate, quantity);
        decimal share = whole / size;
        return share * size == whole ? share : Math.Round(share, Digits);
    }
}
