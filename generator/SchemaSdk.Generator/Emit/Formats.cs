using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Emit;

/// <summary>What the overlay says a parameter's text is made of.</summary>
internal static class Formats
{
    public static TextFormat Of(EmitModel unit, int parameter)
    {
        TextFormat format = unit.Overlay.RefinementOf(parameter)?.Format ?? TextFormat.None;

        // An array of addresses or of media is a list in C#, whichever of the two it holds.
        return format != TextFormat.None && unit.Model.Parameters[parameter].Kind == ParameterKind.Array ? TextFormat.UrlList : format;
    }
}
