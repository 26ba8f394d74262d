using SchemaSdk.Metadata;
using SchemaSdk.Wire;

namespace SchemaSdk.Rules;

/// <summary>
/// Whether a request has a parameter: set, or by its default. A blank text, a list without items and a text of separators alone say
/// nothing, so they are the same as not set. Of a value that the compiler can't see, but sees to be there, it takes the best.
/// </summary>
internal static class Presence
{
    public static Ternary Of(ParameterMetadata parameter, in ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Unset => ByDefault(parameter) ? Ternary.True : Ternary.False,
        ParameterValueKind.Unknown => Ternary.Unknown,
        _ => IsEmpty(parameter, in value) ? Ternary.False : Ternary.True,
    };

    /// <summary>True for a parameter that is there when nothing is set.</summary>
    public static bool ByDefault(ParameterMetadata parameter) => parameter.Default switch
    {
        null => false,
        { Kind: LiteralKind.Text } text when parameter.Kind == ParameterKind.Text => !IsEmpty(parameter, ParameterValue.Of(text.Text)),
        { Kind: LiteralKind.Json, Text: "[]" } => false,
        _ => true,
    };

    /// <summary>True for a value that is set, and surely says nothing.</summary>
    public static bool IsEmpty(ParameterMetadata parameter, in ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Text when parameter.Format == TextFormat.UrlList => UrlListText.Count(value.Text) == 0,
        ParameterValueKind.Text => string.IsNullOrWhiteSpace(value.Text),
        ParameterValueKind.Items => value.Count == 0,
        ParameterValueKind.Opaque => value is { Shape: MetadataShape.Array, Count: 0 },
        _ => false,
    };

    /// <summary>True for a parameter that has values which say nothing.</summary>
    public static bool CanBeEmpty(ParameterMetadata parameter) => parameter.Kind is ParameterKind.Text or ParameterKind.Array;
}
