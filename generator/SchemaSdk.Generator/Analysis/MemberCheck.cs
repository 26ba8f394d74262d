using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks what is assigned to a member of a request, or of an object inside one.</summary>
internal static class MemberCheck
{
    public static IEnumerable<PlacedFinding> Check(RequestInitializer request, int member, InitializerArm arm)
    {
        ModelMetadata model = request.Type.Model;
        ParameterMetadata parameter = request.Type.Parameters[member];
        ParameterValue known = arm.Known;
        RequestFinding? missing = request.Type.IsRequest
            ? ParameterCheck.Missing(model, parameter, in known)
            : ParameterCheck.Absent(model, parameter, in known);
        if (missing is not null)
            return [new PlacedFinding(missing, arm.Syntax, FixHints.OfValue(parameter, known, request.PropertyTypeOf(member)))];

        if (parameter.Format == TextFormat.Scenes && known.Kind == ParameterValueKind.Items)
        {
            PlacedFinding[] scenes = [.. InitializerScenes.Check(model, parameter, arm)];
            if (scenes.Length > 0)
                return scenes;
        }

        return ValueCheck.Check(model, parameter, arm, request.PropertyTypeOf(member));
    }
}
