using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Wire;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks a scene created from constants that its constructor would reject.</summary>
internal static class SceneCreation
{
    public static IEnumerable<Diagnostic> Check(IObjectCreationOperation creation)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            foreach ((ExpressionArm arm, object? constant) in ExpressionArms.Constants(argument.Value))
            {
                if (FindingOf(argument.Parameter?.Name, constant) is { } finding)
                    yield return Diagnostic.Create(RequestDescriptors.Of(RequestCodes.Scenes), arm.Syntax.GetLocation(), finding);
            }
        }
    }

    private static string? FindingOf(string? argument, object? constant) => (argument, constant) switch
    {
        ("text", string text) => SceneFault.OfText(text),
        ("duration", decimal seconds) => SceneFault.OfDuration(seconds),
        _ => null,
    };
}
