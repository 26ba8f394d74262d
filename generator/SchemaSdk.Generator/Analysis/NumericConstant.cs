using System.Globalization;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Constants of any numeric type, including <see langword="char"/>, which converts to numbers implicitly.</summary>
internal static class NumericConstant
{
    public static bool Is(object? constant) => constant is
        sbyte or byte or short or ushort or int or uint or long or ulong or char or float or double or decimal;

    public static double ToDouble(object number) =>
        number is char c ? c : Convert.ToDouble(number, CultureInfo.InvariantCulture);

    /// <summary>Truncates fractions. Returns <see langword="false"/> for a number that exceeds a long.</summary>
    public static bool TryToLong(object number, out long result)
    {
        switch (number)
        {
            case char c:
                result = c;
                return true;
            case ulong large when large > long.MaxValue:
            case decimal outside when decimal.Truncate(outside) is < long.MinValue or > long.MaxValue:
            case float or double:
                result = 0;
                return false;
            case decimal fraction:
                result = (long)decimal.Truncate(fraction);
                return true;
            default:
                result = Convert.ToInt64(number, CultureInfo.InvariantCulture);
                return true;
        }
    }
}
