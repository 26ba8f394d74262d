using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>Checks the wire text of scenes: their number, that none is empty, and their durations.</summary>
internal static class SceneCheck
{
    public static RequestFinding? Check(ModelMetadata model, ParameterMetadata parameter, string text)
    {
        if (text.Length == 0)
            return null;

        // Fast path: most prompts are a single scene that starts with its text.
        if (char.IsLetter(text[0]) && !SceneText.HasSeparator(text) && !(parameter.MaxItems < 1))
            return null;

        var scenes = new SceneText(text);
        int count = 0;
        RequestFinding? first = null;
        while (scenes.Next())
        {
            count++;
            first ??= CheckOne(model, parameter, in scenes, count);
        }

        return count > parameter.MaxItems ? RequestFinding.Count(model, parameter, count, "scenes") : first;
    }

    /// <summary>Checks scenes of which only the durations, or some of them, are known.</summary>
    public static RequestFinding? Check(ModelMetadata model, ParameterMetadata parameter, IReadOnlyList<decimal?> durations)
    {
        RequestFinding? first = null;
        for (int i = 0; i < durations.Count; i++)
            first ??= CheckDuration(model, parameter, durations[i], i + 1);

        return durations.Count > parameter.MaxItems ? RequestFinding.Count(model, parameter, durations.Count, "scenes") : first;
    }

    private static RequestFinding? CheckOne(ModelMetadata model, ParameterMetadata parameter, in SceneText scene, int number)
    {
        if (scene.IsEmpty)
            return RequestFinding.EmptyScene(model, parameter, number);

        return CheckDuration(model, parameter, scene.Duration, number);
    }

    private static RequestFinding? CheckDuration(ModelMetadata model, ParameterMetadata parameter, decimal? duration, int number) =>
        duration is { } seconds
        && parameter.SceneDuration is { } bounds
        && (NumberCheck.IsOutside(bounds, ParameterValue.Of((double)seconds)) || !Steps.IsOn(bounds, seconds))
            ? RequestFinding.SceneDuration(model, parameter, number, seconds)
            : null;
}
