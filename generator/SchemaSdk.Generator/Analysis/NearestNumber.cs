using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the allowed number nearest to one that is not allowed.</summary>
internal static class NearestNumber
{
    /// <summary>Returns the number as a C# literal, or <see langword="null"/> if the allowed values are unknown.</summary>
    public static string? To(double value, ParameterMetadata parameter, ParameterMetadata allowed)
    {
        if (allowed.Options.Length > 0)
        {
            return allowed.Options
                .Where(o => o.Kind == LiteralKind.Number)
                .OrderBy(o => Math.Abs(o.Number - value))
                .Select(o => Literal(o.Text, parameter.Kind, Math.Round))
                .FirstOrDefault();
        }

        allowed = ClosedBounds.Of(parameter, allowed);
        string? nearest = allowed.Minimum is { } minimum && value < minimum.Value ? Literal(minimum.Digits, parameter.Kind, Math.Ceiling)
            : allowed.Maximum is { } maximum && value > maximum.Value ? Literal(maximum.Digits, parameter.Kind, Math.Floor)
            : null;
        return parameter.Step is null ? nearest : OnStep(nearest ?? MetadataNumbers.ToText(value), parameter, allowed) ?? nearest;
    }

    /// <summary>Returns the nearest step within the bounds, or null if there is none or the numbers are too large.</summary>
    private static string? OnStep(string digits, ParameterMetadata parameter, ParameterMetadata allowed)
    {
        if (MetadataNumbers.ToExact(digits.TrimEnd('d')) is not { } value
            || parameter.Step?.Exact is not { } step
            || Steps.StartOf(parameter) is not { } start)
        {
            return null;
        }

        try
        {
            decimal nearest = start + (Math.Round((value - start) / step) * step);
            nearest += nearest > allowed.Maximum?.Exact ? -step : nearest < allowed.Minimum?.Exact ? step : 0;
            bool isAllowed = !(nearest > allowed.Maximum?.Exact || nearest < allowed.Minimum?.Exact);
            return isAllowed
                ? Literal(nearest.ToString("0.############################", CultureInfo.InvariantCulture), parameter.Kind, Math.Round)
                : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string? Literal(string digits, ParameterKind kind, Func<decimal, decimal> whole)
    {
        if (kind == ParameterKind.Integer)
        {
            return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                ? whole(number).ToString("0", CultureInfo.InvariantCulture)
                : null;
        }

        // Without a point or exponent, C# would parse the digits as an integer, which could overflow.
        bool isLarge = digits.Length > 9 && digits.IndexOfAny(['.', 'e', 'E']) < 0;
        return isLarge ? digits + "d" : digits;
    }
}
