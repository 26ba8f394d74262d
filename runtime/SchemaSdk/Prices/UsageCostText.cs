using System.Linq;

namespace SchemaSdk.Prices;

/// <summary>Formats the cost of a usage: each line, the total if there are several, and what is not included.</summary>
internal static class UsageCostText
{
    public static string Of(PriceEstimate estimate, IReadOnlyList<UsageCostLine> lines)
    {
        IReadOnlyList<string> doubts = estimate.Doubts ?? [];
        if (lines.Count == 0)
            return string.Join("; ", [$"no row of {estimate.ModelId} applies to the usage", .. doubts]);

        string text = string.Join(" + ", lines.Select(line => Line(estimate, line)));
        string total = lines.Count > 1 && estimate.Minimum is { } least
            ? $"; {MoneyText.Amounts(least, estimate.Maximum, estimate.Currency)} in total"
            : "";
        return string.Join("; ", [$"{text}{total}, {Certainty(estimate, lines)}", .. doubts]);
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
            Measure.Requests => "requests",
            _ => "units",
        };
        bool isOne = quantity is { Minimum: 1, Maximum: 1 } && noun.Length > 1;
        return $"{MoneyText.Numbers(quantity)} {(isOne ? noun[..^1] : noun)}";
    }

    private static string Line(PriceEstimate estimate, UsageCostLine line)
    {
        PriceRow[] rows = [.. estimate.Rows.Where(row => line.Rates.Any(rate => rate.Row.Label == row.Label))];
        string unit = line.Rates[0].Row.Unit;
        bool isOneUnit = line.Rates.All(r => r.Row.Unit == unit);
        string rate = isOneUnit
            ? $" x {MoneyText.Amounts(line.Rates.Min(r => r.Least), line.Rates.Max(r => r.Most), estimate.Currency)} {Per(unit)}"
            : "";
        return $"{Used(line.Measure, line.Quantity)}{rate}"
            + $" = {MoneyText.Amounts(line.Minimum, line.Maximum, estimate.Currency)}, {MoneyText.Rows(rows)}";
    }

    private static string Per(string unit) =>
        unit.StartsWith("per ", StringComparison.OrdinalIgnoreCase) ? unit : $"per {unit.TrimStart('/', ' ')}";

    private static string Certainty(PriceEstimate estimate, IReadOnlyList<UsageCostLine> lines)
    {
        if (estimate.IsExact)
            return "exact";

        if (estimate.Decided is { Because: { } because, IsAssumed: false })
            return $"a range: {because}";

        if (lines.Any(line => !line.IsExact && !line.IsRounded))
            return "a range: the usage does not determine the rate";

        return estimate.Doubts is null ? "rounded" : "some charges may be missing";
    }
}
