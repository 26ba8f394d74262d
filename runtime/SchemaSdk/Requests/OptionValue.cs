using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Converts options to the values that they stand for. This file is also compiled into the local host and the tool.
/// </summary>
internal static class OptionValue
{
    /// <summary>Returns an option of an alternative, which has no enum in C#, as its text, number or Boolean; others as they are.</summary>
    public static ParameterValue Scalar(ParameterMetadata alternative, ParameterValue value)
    {
        if (value.Kind != ParameterValueKind.Option)
            return value;

        Literal option = alternative.Options[value.OptionIndex];
        return option.Kind switch
        {
            LiteralKind.Number => ParameterValue.Of(option.Number),
            LiteralKind.Boolean => ParameterValue.Of(option.IsTrue),
            _ => ParameterValue.Of(option.Text),
        };
    }
}
