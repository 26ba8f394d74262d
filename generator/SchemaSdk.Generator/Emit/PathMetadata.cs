using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Names a value in metadata by the properties on the way to it.</summary>
internal static class PathMetadata
{
    public static MetadataPath Of(EmitModel unit, OverlayPlace value)
    {
        var path = new MetadataPath(new CSharpName(unit.Names.Properties[value.Parameter]));
        if (value.Inside.Count == 0)
            return path;

        EmittedType type = EmittedType.Request(unit);
        Parameter around = type.Values[value.Parameter];
        foreach (int step in value.Inside)
        {
            if (step == OverlayPlace.EachItem)
            {
                path = path.EachItem();
                around = around.Items!;
                continue;
            }

            type = type.InsideOf(around);
            path = around.Kind == ParameterKind.Union ? path.Alternative(step) : path.Member(type.PropertyOf(step));
            around = type.Values[step];
        }

        return path;
    }
}
