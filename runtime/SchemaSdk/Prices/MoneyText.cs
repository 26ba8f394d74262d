using System.Globalization;

namespace SchemaSdk.Prices;

/// <summary>Amounts, ranges and rows as a line of an invoice has them, in the invariant culture.</summary>
internal static class MoneyText
{
    /// <summary>More rows than this are counted instead of named.</summary>
    private const int MostNamed = 3;

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Amount(decimal amount, string currency) =>
        currency == "USD" ? $"${Number(amount)}" : $"{Number(amount)} {currency}";

    public static string Amounts(decimal least, decimal most, string currency) => Range(least, most, amount => Amount(amount, currency));

    public static string Numbers(Quantity quantity) => Range(quantity.Minimum, quantity.Maximum, Number);

    public static string Rows(IReadOnlyList<PriceRow> rows)
    {
        if (rows.Count > MostNamed)
        {
            return $"one of {Number(rows.Count)} rows";
        }

        string[] labels = [.. rows.Select(r => $"\"{r.Label}\"")];
        return labels.Length == 1 ? $"row {labels[0]}" : $"row {string.Join(", ", labels[..^1])} or {labels[^1]}";
    }

    private static string Range(decimal least, decimal most, Func<decimal, string> text)
    {
        if (least == most)
        {
            return text(most);
        }

        return least == 0 ? $"up to {text(most)}" : $"{text(least)} to {text(most)}";
    }
}
