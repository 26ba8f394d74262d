using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>Says which parameters have items to count.</summary>
internal static class ItemCount
{
    public static bool HasItems(Parameter parameter, Refinement? refinement) =>
        parameter.Kind == ParameterKind.Array || refinement?.Format is TextFormat.UrlList or TextFormat.Scenes;

    public static string NoItems(Parameter parameter) =>
        $"{Shown.Text(parameter.Name)} has no items to count; only arrays and texts with the format url-list or scenes have items";
}
