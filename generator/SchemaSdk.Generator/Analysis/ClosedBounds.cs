using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the first and last allowed number of a range whose ends are excluded.</summary>
internal static class ClosedBounds
{
    /// <summary>Returns the bounds with excluded ends replaced; an end without a nearest number is open.</summary>
    /// <param name="parameter">The parameter, for its kind and step.</param>
    /// <param name="allowed">The bounds.</param>
    public static ParameterMetadata Of(ParameterMetadata parameter, ParameterMetadata allowed)
    {
        if (allowed is { ExclusiveMinimum: null, ExclusiveMaximum: null })
            return allowed;

        return new ParameterMetadata(allowed.Name, allowed.Property, allowed.Kind)
        {
            Minimum = allowed.ExclusiveMinimum is { } above ? Next(parameter, above, up: true) : allowed.Minimum,
            Maximum = allowed.ExclusiveMaximum is { } below ? Next(parameter, below, up: false) : allowed.Maximum,
        };
    }

    private static Bound? Next(ParameterMetadata parameter, Bound end, bool up)
    {
        decimal? unit = parameter.Step is { } step ? step.Exact : parameter.Kind == ParameterKind.Integer ? 1 : null;
        decimal? start = parameter.Step is null ? 0 : Steps.StartOf(parameter);
        if (unit is not > 0 || start is not { } first || end.Exact is not { } bound)
            return null;

        try
        {
            decimal steps = (bound - first) / unit.Value;
            decimal next = first + ((up ? Math.Floor(steps) + 1 : Math.Ceiling(steps) - 1) * unit.Value);
            return new Bound(next.ToString("0.############################", CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
