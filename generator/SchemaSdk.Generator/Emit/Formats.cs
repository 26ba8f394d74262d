using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Determines the text format of a value in C#.</summary>
internal static class Formats
{
    /// <summary>An array of URLs or media is a UrlList either way.</summary>
    public static TextFormat Of(Parameter value) =>
        value is { Kind: ParameterKind.Array, TextFormat: not TextFormat.None } ? TextFormat.UrlList : value.TextFormat;
}
