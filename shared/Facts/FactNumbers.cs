using System.Globalization;

namespace SchemaSdk.Facts;

/// <summary>Numbers as documents write them: JSON's own grammar, whatever the machine's culture.</summary>
internal static class FactNumbers
{
    public static double ToDouble(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string ToText(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string ToText(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal; none where the number is outside of what one holds.</summary>
    public static decimal? ToExact(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>A number of at least 2^53, from where on a double skips whole numbers; none for a smaller one, or one that no integer reaches.</summary>
    public static decimal? ToLarge(string digits) =>
        Math.Abs(ToDouble(digits)) is >= (1L << 53) and < 1e20 ? ToExact(digits) : null;

    /// <summary>A decimal from a double, where it has one: a quantity to multiply a rate with.</summary>
    public static bool TryToDecimal(double value, out decimal result)
    {
        result = 0;
        if (!(Math.Abs(value) < 1e24))
        {
            return false;
        }

        if (Math.Abs(value) < 1e15 && value == Math.Floor(value))
        {
            result = (long)value;
            return true;
        }

        // Through the shortest text, so that 6.1 stays 6.1: the conversion operator would keep fifteen digits only.
        return decimal.TryParse(ToText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out result);
    }
}
