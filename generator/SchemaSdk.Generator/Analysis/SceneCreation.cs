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
            if (FaultOf(argument) is { } fault)
                yield return Diagnostic.Create(RequestDescriptors.Of(RequestCodes.Scenes), argument.Value.Syntax.GetLocation(), fault);
        }
    }

    public static bool TryGetDuration(IOperation value, out decimal seconds)
    {
        seconds = 0;
        if (!InitializerConstant.TryGet(value, out object? constant) || constant is not decimal known)
            return false;

        seconds = known;
        return true;
    }

    private static string? FaultOf(IArgumentOperation argument) => argument.Parameter?.Name switch
    {
        "text" when InitializerConstant.TryGet(argument.Value, out object? text) && text is string known => SceneFault.OfText(known),
        "duration" when TryGetDuration(argument.Value, out decimal seconds) => SceneFault.OfDuration(seconds),
        _ => null,
    };
}
