using SchemaSdk.Facts;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>
/// Checks one value against its parameter: the one meaning of range, length, option and required, for the analyzer's constants
/// and for the runtime's values.
/// </summary>
internal static class ParameterCheck
{
    /// <summary>What is wrong with the value; <see langword="null"/> for nothing.</summary>
    public static Fault? Check(ModelFacts model, ParameterFacts parameter, in FactValue value)
    {
        // An array of which the document says nothing may well be meant to be empty.
        bool isMissing = parameter.Required
            && (!value.IsSet || (value.Kind != FactValueKind.Opaque && Presence.IsEmpty(parameter, in value)));
        return isMissing ? Fault.Missing(model, parameter) : CheckContent(model, parameter, in value);
    }

    private static Fault? CheckContent(ModelFacts model, ParameterFacts parameter, in FactValue value)
    {
        switch (value.Kind)
        {
            case FactValueKind.Text:
                return CheckText(model, parameter, value.Text);
            case FactValueKind.Items:
                return CheckItems(model, parameter, value.Count);
            case FactValueKind.Opaque:
                return CheckOpaque(model, parameter, in value);
            case FactValueKind.Number:
            case FactValueKind.Integer:
                return CheckNumber(model, parameter, in value);
            case FactValueKind.Option:
                return (uint)value.OptionIndex < (uint)parameter.Options.Length
                    ? null
                    : Fault.NotAnOption(model, parameter, FactNumbers.ToText(value.Integer));
            default:
                return null;
        }
    }

    private static Fault? CheckText(ModelFacts model, ParameterFacts parameter, string text)
    {
        if (parameter.Format == TextFormat.Scenes)
        {
            return SceneCheck.Check(model, parameter, text);
        }

        if (parameter.Format == TextFormat.UrlList)
        {
            return CheckItems(model, parameter, UrlListText.Count(text));
        }

        if (parameter is not { Minimum: null, Maximum: null } && TextLength.Of(text) is var length
            && (length < parameter.Minimum?.Value || length > parameter.Maximum?.Value))
        {
            return Fault.Length(model, parameter, length);
        }

        if (parameter.Options.Length > 0 && parameter.OptionIndex(new Literal(LiteralKind.Text, text)) < 0)
        {
            return Fault.NotAnOption(model, parameter, text);
        }

        return null;
    }

    private static Fault? CheckItems(ModelFacts model, ParameterFacts parameter, int count) =>
        count > parameter.MaxItems ? Fault.Count(model, parameter, count, "items") : null;

    private static Fault? CheckOpaque(ModelFacts model, ParameterFacts parameter, in FactValue value)
    {
        FactShape expected = parameter.Kind == ParameterKind.Array ? FactShape.Array : FactShape.Object;
        return value.Shape == FactShape.Unknown || value.Shape == expected
            ? CheckItems(model, parameter, value.Count)
            : Fault.Shape(model, parameter, value.Shape);
    }

    private static Fault? CheckNumber(ModelFacts model, ParameterFacts parameter, in FactValue value)
    {
        double number = value.Number;
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return Fault.NotANumber(model, parameter, number);
        }

        if (parameter.Minimum?.Compare(value) < 0 || parameter.Maximum?.Compare(value) > 0)
        {
            return Fault.Range(model, parameter, TextOf(value));
        }

        if (parameter.Options.Length > 0)
        {
            return IsOption(parameter, number) ? null : Fault.NotAnOption(model, parameter, TextOf(value));
        }

        return Steps.IsOn(parameter, value) ? null : Fault.Step(model, parameter, TextOf(value));
    }

    private static bool IsOption(ParameterFacts parameter, double number)
    {
        foreach (Literal option in parameter.Options)
        {
            if (option.Kind == LiteralKind.Number && option.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    private static string TextOf(FactValue value) =>
        value.Kind == FactValueKind.Integer ? FactNumbers.ToText(value.Integer) : FactNumbers.ToText(value.Number);
}
