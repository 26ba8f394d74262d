using System.Globalization;
using System.Text;

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

        var text = new StringBuilder("row ");
        for (int i = 0; i < rows.Count; i++)
        {
            text.Append(i == 0 ? "" : i < rows.Count - 1 ? ", " : " or ").Append('"').Append(rows[i].Label).Append('"');
        }

        return text.ToString();
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
