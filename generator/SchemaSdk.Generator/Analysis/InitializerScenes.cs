using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks scenes created inside the request: their number, and each duration that is constant.</summary>
internal static class InitializerScenes
{
    public static RequestFinding? Check(ModelMetadata model, ParameterMetadata parameter, IOperation value) =>
        InitializerList.Of(value) is { Count: > 0 } scenes ? SceneCheck.Check(model, parameter, [.. scenes.Select(DurationOf)]) : null;

    private static decimal? DurationOf(IOperation? scene)
    {
        while (scene is IConversionOperation conversion)
            scene = conversion.Operand;

        IOperation? duration = (scene as IObjectCreationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Name == "duration")?.Value;
        return duration is not null && SceneCreation.TryGetDuration(duration, out decimal seconds) && seconds > 0 ? seconds : null;
    }
}
