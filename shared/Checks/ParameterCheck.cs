using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>
/// Checks a value against its parameter, with the same semantics of range, length, option and required for the analyzer's constants and
/// the runtime's values.
/// </summary>
internal static class ParameterCheck
{
    /// <summary>Returns the finding, or <see langword="null"/> if the value is valid.</summary>
    public static RequestFinding? Check(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value)
    {
        // An array that the document does not describe further may be empty on purpose.
        bool isMissing = parameter.Required
            && (!value.IsSet || (value.Kind != ParameterValueKind.Opaque && Presence.IsEmpty(parameter, in value)));
        return isMissing ? RequestFinding.Missing(model, parameter) : CheckContent(model, parameter, in value);
    }

    private static RequestFinding? CheckContent(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value)
    {
        switch (value.Kind)
        {
            case ParameterValueKind.Text:
                return CheckText(model, parameter, value.Text);
            case ParameterValueKind.Items:
                return CheckItems(model, parameter, value.Count);
            case ParameterValueKind.Opaque:
                return CheckOpaque(model, parameter, in value);
            case ParameterValueKind.Number:
            case ParameterValueKind.Integer:
                return CheckNumber(model, parameter, in value);
            case ParameterValueKind.Option:
                return (uint)value.OptionIndex < (uint)parameter.Options.Length
                    ? null
                    : RequestFinding.NotAnOption(model, parameter, MetadataNumbers.ToText(value.Integer));
            default:
                return null;
        }
    }

    private static RequestFinding? CheckText(ModelMetadata model, ParameterMetadata parameter, string text)
    {
        if (parameter.Format == TextFormat.Scenes)
            return SceneCheck.Check(model, parameter, text);

        if (parameter.Format == TextFormat.UrlList)
            return CheckItems(model, parameter, UrlListText.Count(text));

        if (parameter is not { Minimum: null, Maximum: null } && TextLength.Of(text) is var length
            && (length < parameter.Minimum?.Value || length > parameter.Maximum?.Value))
        {
            return RequestFinding.Length(model, parameter, length);
        }

        if (parameter.Options.Length > 0 && parameter.OptionIndex(new Literal(LiteralKind.Text, text)) < 0)
            return RequestFinding.NotAnOption(model, parameter, text);

        return null;
    }

    private static RequestFinding? CheckItems(ModelMetadata model, ParameterMetadata parameter, int count) =>
        count > parameter.MaxItems ? RequestFinding.Count(model, parameter, count, "items") : null;

    private static RequestFinding? CheckOpaque(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value)
    {
        MetadataShape expected = parameter.Kind == ParameterKind.Array ? MetadataShape.Array : MetadataShape.Object;
        return value.Shape == MetadataShape.Unknown || value.Shape == expected
            ? CheckItems(model, parameter, value.Count)
            : RequestFinding.Shape(model, parameter, value.Shape);
    }

    private static RequestFinding? CheckNumber(ModelMetadata model, ParameterMetadata parameter, in ParameterValue value)
    {
        double number = value.Number;
        if (double.IsNaN(number) || double.IsInfinity(number))
            return RequestFinding.NotANumber(model, parameter, number);

        bool isBelow = parameter.Minimum is { } minimum && value.CompareTo(minimum) < 0;
        if (isBelow || (parameter.Maximum is { } maximum && value.CompareTo(maximum) > 0))
            return RequestFinding.Range(model, parameter, TextOf(value));

        if (parameter.Options.Length > 0)
            return IsOption(parameter, number) ? null : RequestFinding.NotAnOption(model, parameter, TextOf(value));

        return Steps.IsOn(parameter, value) ? null : RequestFinding.Step(model, parameter, TextOf(value));
    }

    private static bool IsOption(ParameterMetadata parameter, double number)
    {
        foreach (Literal option in parameter.Options)
        {
            if (option.Kind == LiteralKind.Number && option.Number == number)
                return true;
        }

        return false;
    }

    private static string TextOf(ParameterValue value) =>
        value.Kind == ParameterValueKind.Integer ? MetadataNumbers.ToText(value.Integer) : MetadataNumbers.ToText(value.Number);
}
