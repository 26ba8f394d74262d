using System.Globalization;
using SchemaSdk.Facts;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The allowed number that is nearest to one that is not.</summary>
internal static class NearestNumber
{
    /// <summary>It as a C# literal; none where nothing says what is allowed.</summary>
    public static string? To(double value, FactKind kind, ParameterFacts allowed)
    {
        if (allowed.Options.Length > 0)
        {
            return allowed.Options
                .Where(o => o.Kind == FactLiteralKind.Number)
                .OrderBy(o => Math.Abs(o.Number - value))
                .Select(o => Literal(o.Text, kind, Math.Round))
                .FirstOrDefault();
        }

        if (allowed.Minimum is { } minimum && value < minimum.Value)
        {
            return Literal(minimum.Digits, kind, Math.Ceiling);
        }

        return allowed.Maximum is { } maximum && value > maximum.Value ? Literal(maximum.Digits, kind, Math.Floor) : null;
    }

    private static string? Literal(string digits, FactKind kind, Func<decimal, decimal> whole)
    {
        if (kind == FactKind.Integer)
        {
            return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                ? whole(number).ToString("0", CultureInfo.InvariantCulture)
                : null;
        }

        // Without a point or an exponent, C# takes digits for a whole number, and that has an end.
        bool isLarge = digits.Length > 9 && digits.IndexOfAny(['.', 'e', 'E']) < 0;
        return isLarge ? digits + "d" : digits;
    }
}
