using System.Globalization;

namespace SchemaSdk.Prices;

/// <summary>Parses JSON numbers only if decimal can hold every digit; parsing alone would round.</summary>
internal static class ExactDecimal
{
    public static bool TryParse(string text, out decimal number)
    {
        int mark = text.AsSpan().IndexOfAny('e', 'E');
        int end = mark < 0 ? text.Length : mark;
        int exponent = 0;
        number = 0;
        if ((mark >= 0 && !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        int point = text.IndexOf('.');
        int digits = point < 0 ? 0 : end - point - 1;
        return number.Scale >= (long)digits - exponent;
    }
}
