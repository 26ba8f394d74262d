using System.Globalization;

namespace SchemaSdk.Metadata;

/// <summary>Parses and formats numbers as in JSON, independent of the machine's culture.</summary>
internal static class MetadataNumbers
{
    public static double ToDouble(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string ToText(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string ToText(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a valid JSON number within the range of a double.</summary>
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

    /// <summary>Returns the number as a decimal; null if it is out of range.</summary>
    public static decimal? ToExact(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>Returns an integer of at least 2^53, from where on a double is inexact; null if smaller or too large.</summary>
    public static decimal? ToLarge(string digits) =>
        Math.Abs(ToDouble(digits)) is >= (1L << 53) and < 1e20 ? ToExact(digits) : null;

    /// <summary>Converts a double to a decimal, if it is in range, to multiply a rate by it.</summary>
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

        // Via the shortest text, so that 6.1 stays 6.1; the conversion operator would keep only fifteen digits.
        return decimal.TryParse(ToText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out result);
    }
}
