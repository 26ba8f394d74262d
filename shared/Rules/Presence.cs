using SchemaSdk.Facts;
using SchemaSdk.Wire;

namespace SchemaSdk.Rules;

/// <summary>
/// Whether a request has a parameter: set, or by its default. A blank text, a list without items and a text of separators alone say
/// nothing, so they are the same as not set. Of a value that the compiler can't see, but sees to be there, it takes the best.
/// </summary>
internal static class Presence
{
    public static Truth Of(ParameterFacts parameter, in FactValue value) => value.Kind switch
    {
        FactValueKind.Unset => ByDefault(parameter) ? Truth.True : Truth.False,
        FactValueKind.Unknown => Truth.Unknown,
        _ => IsEmpty(parameter, in value) ? Truth.False : Truth.True,
    };

    /// <summary>True for a parameter that is there when nothing is set.</summary>
    public static bool ByDefault(ParameterFacts parameter) => parameter.Default switch
    {
        null => false,
        { Kind: LiteralKind.Text } text when parameter.Kind == ParameterKind.Text => !IsEmpty(parameter, FactValue.Of(text.Text)),
        { Kind: LiteralKind.Json, Text: "[]" } => false,
        _ => true,
    };

    /// <summary>True for a value that is set, and surely says nothing.</summary>
    public static bool IsEmpty(ParameterFacts parameter, in FactValue value) => value.Kind switch
    {
        FactValueKind.Text when parameter.Format == TextFormat.UrlList => UrlListText.Count(value.Text) == 0,
        FactValueKind.Text => string.IsNullOrWhiteSpace(value.Text),
        FactValueKind.Items => value.Count == 0,
        FactValueKind.Opaque => value is { Shape: FactShape.Array, Count: 0 },
        _ => false,
    };

    /// <summary>True for a parameter that has values which say nothing.</summary>
    public static bool CanBeEmpty(ParameterFacts parameter) => parameter.Kind is ParameterKind.Text or ParameterKind.Array;
}
