using System.Linq;

namespace SchemaSdk.Prices.Usage;

/// <summary>A bill in words: its lines added up, then the total where there are several, and what is not in it.</summary>
internal static class BillText
{
    public static string Of(PriceEstimate estimate, Bill bill)
    {
        if (bill.Lines.Count == 0)
        {
            return string.Join("; ", [$"no row of {estimate.ModelId} charges for what is used", .. bill.Remarks]);
        }

        string lines = string.Join(" + ", bill.Lines.Select(line => Line(estimate, line)));
        string total = bill.Lines.Count > 1
            ? $"; {MoneyText.Amounts(estimate.Minimum!.Value, estimate.Maximum!.Value, estimate.Currency)} in all"
            : "";
        return string.Join("; ", [$"{lines}{total}, {Certainty(estimate, bill)}", .. bill.Remarks]);
    }

    public static string Used(Measure measure, Quantity quantity)
    {
        string noun = measure switch
        {
            Measure.InputTokens => "input tokens",
            Measure.CachedInputTokens => "cached input tokens",
            Measure.OutputTokens => "output tokens",
            Measure.Tokens => "tokens",
            Measure.Characters => "characters",
            Measure.Images => "images",
            Measure.Seconds => "s",
            _ => "requests",
        };
        bool isOne = quantity is { Minimum: 1, Maximum: 1 } && noun.Length > 1;
        return $"{MoneyText.Numbers(quantity)} {(isOne ? noun[..^1] : noun)}";
    }

    private static string Line(PriceEstimate estimate, BillLine line)
    {
        PriceRow[] rows = [.. estimate.Rows.Where(row => line.Rates.Any(rate => rate.Row.Label == row.Label))];
        string unit = line.Rates[0].Row.Unit;
        bool isOneUnit = line.Rates.All(r => r.Row.Unit == unit);
        string rate = isOneUnit
            ? $" x {MoneyText.Amounts(line.Rates.Min(r => r.Least), line.Rates.Max(r => r.Most), estimate.Currency)} {Per(unit)}"
            : "";
        return $"{Used(line.Measure, line.Quantity)}{rate} = {MoneyText.Amounts(line.Minimum, line.Maximum, estimate.Currency)}, {MoneyText.Rows(rows)}";
    }

    private static string Per(string unit) => unit.StartsWith("per ", StringComparison.OrdinalIgnoreCase) ? unit : $"per {unit.TrimStart('/', ' ')}";

    private static string Certainty(PriceEstimate estimate, Bill bill)
    {
        if (estimate.IsExact)
        {
            return "exact";
        }

        if (estimate.Decided is { Because: { } because, IsAssumed: var assumed })
        {
            return $"{(assumed ? "assumed" : "a range")}: {because}";
        }

        if (bill.Lines.Any(l => l.Rates.Any(r => r.Row.IsApproximate)))
        {
            return "the host calls a rate approximate";
        }

        return bill.Lines.All(l => l.IsExact) ? "not all that may be charged" : "a range: the usage does not tell which rate";
    }
}
