using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>Reads the maximum number of items of a parameter.</summary>
internal static class ItemCount
{
    public static int? Read(FieldReader fields, Field field)
    {
        if (!field.TryFind(fields.Object, out JsonMember member))
            return null;

        if (member.Value is JsonNumber number && ExactNumber.Of(number.Raw).TryGetInt64(out long count) && count is > 0 and <= int.MaxValue)
            return (int)count;

        fields.Wrong(member, "a whole number of 1 or more");
        return null;
    }

    public static bool HasItems(Parameter parameter, Refinement? refinement) =>
        parameter.Kind == ParameterKind.Array || refinement?.Format is TextFormat.UrlList or TextFormat.Scenes;

    public static string NoItems(Parameter parameter) =>
        $"{Shown.Text(parameter.Name)} has no items to count; only arrays and texts with the format url-list or scenes have items";
}
