using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>
/// The steps of a number, counted from its minimum or, without one, from zero: <c>min</c> 1 and <c>step</c> 4 allow 1, 5, 9.
/// </summary>
internal static class Steps
{
    /// <summary>False for a value that is definitely between two steps.</summary>
    public static bool IsOn(ParameterMetadata parameter, ParameterValue value)
    {
        if (parameter.Step is null)
            return true;

        decimal number = value.Kind == ParameterValueKind.Integer ? value.Integer : 0;
        return (value.Kind != ParameterValueKind.Integer && !MetadataNumbers.TryToDecimal(value.Number, out number))
            || IsOn(parameter, number);
    }

    public static bool IsOn(ParameterMetadata parameter, decimal value) =>
        parameter.Step?.Exact is not { } step || StartOf(parameter) is not { } start || IsOn(value, step, start);

    /// <summary>Calculates in decimal, so that 0.3 is three steps of 0.1.</summary>
    public static bool IsOn(decimal value, decimal step, decimal start)
    {
        try
        {
            return step <= 0 || ((value % step) - (start % step)) % step == 0;
        }
        catch (OverflowException)
        {
            // The numbers are too far apart for an older framework to divide.
            return true;
        }
    }

    /// <summary>Returns where the steps start; null if decimal can't hold it.</summary>
    public static decimal? StartOf(ParameterMetadata parameter) => parameter.Minimum is { } minimum ? minimum.Exact : 0;
}
