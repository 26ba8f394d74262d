using SchemaSdk.Metadata;
using SchemaSdk.Wire;

namespace SchemaSdk.Rules;

/// <summary>
/// Determines whether a request has a parameter, by value or by default. Blank text, empty lists and text of only separators count as
/// not set. A value that the compiler knows to exist but can't evaluate is assumed not to be empty.
/// </summary>
internal static class Presence
{
    public static Ternary Of(ParameterMetadata parameter, in ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Unset => ByDefault(parameter) ? Ternary.True : Ternary.False,
        ParameterValueKind.Unknown => Ternary.Unknown,
        _ => IsEmpty(parameter, in value) ? Ternary.False : Ternary.True,
    };

    /// <summary>True if the parameter is present when nothing is set.</summary>
    public static bool ByDefault(ParameterMetadata parameter) => parameter.Default switch
    {
        null => false,
        { Kind: LiteralKind.Text } text when parameter.Kind == ParameterKind.Text => !IsEmpty(parameter, ParameterValue.Of(text.Text)),
        { Kind: LiteralKind.Json, Text: "[]" } => false,
        _ => true,
    };

    /// <summary>True for a value that is set but definitely empty.</summary>
    public static bool IsEmpty(ParameterMetadata parameter, in ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Text when parameter.Format == TextFormat.UrlList => UrlListText.Count(value.Text) == 0,
        ParameterValueKind.Text => string.IsNullOrWhiteSpace(value.Text),
        ParameterValueKind.Items or ParameterValueKind.List => value.Count == 0,
        ParameterValueKind.Opaque => value is { Shape: MetadataShape.Array, Count: 0 },
        _ => false,
    };

    /// <summary>True if the parameter's type has empty values.</summary>
    public static bool CanBeEmpty(ParameterMetadata parameter) => parameter.Kind is ParameterKind.Text or ParameterKind.Array;
}
