using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Checks;

/// <summary>Checks a number: its bounds, options and steps.</summary>
internal static class NumberCheck
{
    public static RequestFinding? Check(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value)
    {
        double number = value.Number;
        if (double.IsNaN(number) || double.IsInfinity(number))
            return RequestFinding.NotANumber(model, parameter, number);

        if (IsOutside(parameter, in value))
            return RequestFinding.Range(model, parameter, TextOf(in value));

        if (parameter.Options.Length > 0)
            return IsOption(parameter, number) ? null : RequestFinding.NotAnOption(model, parameter, TextOf(in value));

        return Steps.IsOn(parameter, value) ? null : RequestFinding.Step(model, parameter, TextOf(in value));
    }

    /// <summary>Returns true for a number below or above the bounds.</summary>
    public static bool IsOutside(ParameterMetadata parameter, in ParameterValue value) =>
        (parameter.Minimum is { } minimum && value.CompareTo(minimum) < 0)
        || (parameter.Maximum is { } maximum && value.CompareTo(maximum) > 0)
        || (parameter.ExclusiveMinimum is { } above && value.CompareTo(above) <= 0)
        || (parameter.ExclusiveMaximum is { } below && value.CompareTo(below) >= 0);

    private static bool IsOption(ParameterMetadata parameter, double number)
    {
        foreach (Literal option in parameter.Options)
        {
            if (option.Kind == LiteralKind.Number && option.Number == number)
                return true;
        }

        return false;
    }

    private static string TextOf(in ParameterValue value) =>
        value.Kind == ParameterValueKind.Integer ? MetadataNumbers.ToText(value.Integer) : MetadataNumbers.ToText(value.Number);
}
