using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Emit;

/// <summary>Determines the text format that the overlay declares for a parameter.</summary>
internal static class Formats
{
    public static TextFormat Of(EmitModel unit, int parameter)
    {
        TextFormat format = unit.Overlay.RefinementOf(parameter)?.Format ?? TextFormat.None;

        // An array of URLs or media is a UrlList in C# either way.
        return format != TextFormat.None && unit.Model.Parameters[parameter].Kind == ParameterKind.Array ? TextFormat.UrlList : format;
    }
}
