using System.Globalization;
using System.Text;

namespace SchemaSdk.Prices;

/// <summary>Formats amounts, ranges and rows for an invoice line, in the invariant culture.</summary>
internal static class MoneyText
{
    /// <summary>Longer lists show a count instead of the remaining names.</summary>
    private const int MostNamed = 3;

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Amount(decimal amount, string currency) =>
        currency == "USD" ? $"${Number(amount)}" : $"{Number(amount)} {currency}";

    public static string Amounts(decimal least, decimal? most, string currency) => Range(least, most, amount => Amount(amount, currency));

    public static string Numbers(Quantity quantity) => Range(quantity.Minimum, quantity.Maximum, Number);

    public static string Rows(IReadOnlyList<PriceRow> rows)
    {
        if (rows.Count > MostNamed)
            return $"one of {Number(rows.Count)} rows";

        var names = new List<string>();
        foreach (PriceRow row in rows)
            names.Add($"\"{row.Label}\"");

        return "row " + List(names, "or");
    }

    /// <summary>Formats a list as prose, such as <c>a, b or c</c>; a long list is truncated.</summary>
    public static string List(IReadOnlyList<string> items, string word)
    {
        int named = items.Count > MostNamed ? MostNamed : items.Count;
        var text = new StringBuilder();
        for (int i = 0; i < named; i++)
            text.Append(i == 0 ? "" : i < items.Count - 1 ? ", " : $" {word} ").Append(items[i]);

        return items.Count > named ? text.Append($" {word} {Number(items.Count - named)} more").ToString() : text.ToString();
    }

    private static string Range(decimal least, decimal? most, Func<decimal, string> text)
    {
        if (most is not { } bound)
            return least == 0 ? "an unknown amount" : $"at least {text(least)}";

        if (least == bound)
            return text(bound);

        return least == 0 ? $"up to {text(bound)}" : $"{text(least)} to {text(bound)}";
    }
}
