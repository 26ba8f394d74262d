using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks scenes created inside the request: their number, and each duration that is constant.</summary>
internal static class InitializerScenes
{
    public static IEnumerable<PlacedFinding> Check(ModelMetadata model, ParameterMetadata parameter, InitializerArm whole)
    {
        if (InitializerList.Of(whole.Value) is not { Count: > 0 } scenes)
            yield break;

        IReadOnlyList<(ExpressionArm Arm, object? Constant)>[] durations = [.. scenes.Select(DurationsOf)];
        decimal?[] known = [.. durations.Select(arms => arms.Count == 1 ? Seconds(arms[0].Constant) : null)];
        if (SceneCheck.Check(model, parameter, known) is { } found)
        {
            yield return At(found, whole.Syntax);
            yield break;
        }

        for (int i = 0; i < durations.Length; i++)
        {
            // A single one has been checked already.
            foreach ((ExpressionArm arm, object? constant) in durations[i].Count > 1 ? durations[i] : [])
            {
                known[i] = Seconds(constant);
                if (SceneCheck.Check(model, parameter, known) is { } finding)
                    yield return At(finding, arm.Syntax);
            }

            if (durations[i].Count > 1)
                known[i] = null;
        }
    }

    private static PlacedFinding At(RequestFinding finding, SyntaxNode place) =>
        new(finding, place, ImmutableDictionary<string, string?>.Empty);

    private static IReadOnlyList<(ExpressionArm Arm, object? Constant)> DurationsOf(IOperation? scene)
    {
        while (scene is IConversionOperation conversion)
            scene = conversion.Operand;

        IOperation? duration = (scene as IObjectCreationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Name == "duration")?.Value;
        return duration is null ? [] : ExpressionArms.Constants(duration);
    }

    /// <summary>A scene's constructor rejects a duration of 0 or less, which is reported there.</summary>
    private static decimal? Seconds(object? constant) => constant is decimal seconds and > 0 ? seconds : null;
}
