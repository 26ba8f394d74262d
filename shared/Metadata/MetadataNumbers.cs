using System.Globalization;

namespace SchemaSdk.Metadata;

/// <summary>Numbers as documents write them: JSON's own grammar, whatever the machine's culture.</summary>
internal static class MetadataNumbers
{
    public static double ToDouble(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string ToText(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string ToText(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a number by JSON's grammar, not too large for a double.</summary>
    public static bool IsNumber(string digits)
    {
        int at = digits.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        int whole = Digits(digits, ref at);
        bool isNumber = whole > 0 && !(whole > 1 && digits[at - whole] == '0');
        if (at < digits.Length && digits[at] == '.')
        {
            at++;
            isNumber &= Digits(digits, ref at) > 0;
        }

        if (at < digits.Length && digits[at] is 'e' or 'E')
        {
            at += at + 1 < digits.Length && digits[at + 1] is '+' or '-' ? 2 : 1;
            isNumber &= Digits(digits, ref at) > 0;
        }

        return isNumber
            && at == digits.Length
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && !double.IsInfinity(value);
    }

    private static int Digits(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;

        return at - from;
    }

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
            return false;

        if (Math.Abs(value) < 1e15 && value == Math.Floor(value))
        {
            result = (long)value;
            return true;
        }

        // Through the shortest text, so that 6.1 stays 6.1: the conversion operator would keep fifteen digits only.
        return decimal.TryParse(ToText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out result);
    }
}
