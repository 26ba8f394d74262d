namespace SchemaSdk.Prices;

/// <summary>Formats an estimate: quantity, rate, total, row, and how certain it is.</summary>
internal static class PriceText
{
    public static string Of(PriceEstimate estimate)
    {
        if (estimate.Rows.Count == 0)
        {
            return estimate.Minimum is { } least
                ? MoneyText.Amounts(least, estimate.Maximum, estimate.Currency)
                : $"no price is known for {estimate.ModelId}";
        }

        string rows = MoneyText.Rows(estimate.Rows);
        if (estimate.Minimum is not { } minimum)
            return $"{rows}, {Unbounded(estimate)}";

        string total = MoneyText.Amounts(minimum, estimate.Maximum, estimate.Currency);
        if (estimate.PerUnit is { } unit)
        {
            string count = $"{RateOf(estimate) ?? $"{total} {unit}"}, {rows}; the quantity is unknown before the call";
            return estimate.Doubts is null ? count : $"{count}; {Unbounded(estimate)}";
        }

        return estimate.Maximum is null
            ? $"{total}, {rows}, {Unbounded(estimate)}"
            : $"{Calculation(estimate)}{total}, {rows}, {Certainty(estimate)}";
    }

    /// <summary>Returns why the estimate is what it is: exact, a range, or without a bound.</summary>
    public static string Reason(PriceEstimate estimate) =>
        estimate.Rows.Count == 0 && estimate.Minimum is null ? $"no price is known for {estimate.ModelId}"
        : estimate.PerUnit is not null && estimate.Doubts is null ? "the quantity is unknown before the call"
        : estimate.Maximum is null || estimate.PerUnit is not null ? Unbounded(estimate)
        : Certainty(estimate);

    /// <summary>Returns why the estimate has no upper bound.</summary>
    public static string Unbounded(PriceEstimate estimate) => $"no upper bound: {MoneyText.List(estimate.Doubts ?? [], "and")}";

    /// <summary>A single row with labeled amounts (a pair or tiers) is shown as the document writes it.</summary>
    private static string? RateOf(PriceEstimate estimate) =>
        estimate.Rows is [{ Kind: PriceKind.Pair or PriceKind.Tiers } row] ? $"{row.Text} {estimate.PerUnit}" : null;

    private static string Calculation(PriceEstimate estimate)
    {
        if (estimate.Quantity is not { } quantity || estimate.Rows[0].Unit is not { } unit)
            return "";

        decimal least = decimal.MaxValue;
        decimal most = 0;
        foreach (PriceRow row in estimate.Rows)
        {
            foreach (PriceAmount amount in row.Amounts)
            {
                least = Math.Min(least, amount.Amount);
                most = Math.Max(most, amount.Amount);
            }
        }

        return $"{Count(quantity, unit)} x {MoneyText.Amounts(least, most, estimate.Currency)} = ";
    }

    private static string Certainty(PriceEstimate estimate)
    {
        if (estimate.IsExact)
            return "exact";

        if (estimate.Doubts is { } doubts)
            return MoneyText.List(doubts, "and");

        if (estimate.Decided is { Because: { } because })
            return $"a range: {because}";

        if (estimate.Rows.Count > 1)
            return "a range: the request does not determine the row";

        return estimate.Quantity is { IsKnown: false } ? "a range: the request does not determine the quantity" : "a range, like the rate";
    }

    private static string Count(Quantity quantity, string unit)
    {
        string number = MoneyText.Numbers(quantity);
        string noun = unit.StartsWith("per ", StringComparison.OrdinalIgnoreCase) ? unit[4..] : unit;
        if (noun.Equals("second", StringComparison.OrdinalIgnoreCase))
            return $"{number} s";

        return quantity is { Minimum: 1, Maximum: 1 } || noun.EndsWith('s') ? $"{number} {noun}" : $"{number} {noun}s";
    }
}
