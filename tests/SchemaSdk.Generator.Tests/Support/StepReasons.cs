using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Pipeline;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>Why each stage's outputs are what they are after a run. The stages are found where they are named.</summary>
internal sealed class StepReasons(GeneratorRunResult result)
{
    public static readonly string[] AllStages =
        [.. typeof(Stages).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    /// <summary>How many outputs of each stage were made anew; a stage that is not listed only has cached or unchanged ones.</summary>
    public IReadOnlyDictionary<string, int> Anew => AllStages
        .Select(stage => (stage, Count: Of(stage).Count(IsAnew)))
        .Where(s => s.Count > 0)
        .ToDictionary(s => s.stage, s => s.Count);

    /// <summary>How many sources were handed to the compiler again, or taken back.</summary>
    public int OutputsRun =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(s => s.Outputs).Count(o => IsAnew(o.Reason));

    public IEnumerable<object?> ValuesOf(string stage) => Steps(stage).SelectMany(s => s.Outputs).Select(o => o.Value);

    public IEnumerable<IncrementalStepRunReason> Of(string stage) => Steps(stage).SelectMany(s => s.Outputs).Select(o => o.Reason);

    /// <summary>Exactly these stages did something, and each for so many of its outputs.</summary>
    public StepReasons OnlyAnew(params (string Stage, int Count)[] expected)
    {
        Assert.Equal(
            expected.OrderBy(e => Array.IndexOf(AllStages, e.Stage)).Select(e => $"{e.Stage}: {e.Count}"),
            Anew.Select(a => $"{a.Key}: {a.Value}"));
        return this;
    }

    private IEnumerable<IncrementalGeneratorRunStep> Steps(string stage) =>
        result.TrackedSteps.TryGetValue(stage, out var steps) ? steps : [];

    private static bool IsAnew(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
}
