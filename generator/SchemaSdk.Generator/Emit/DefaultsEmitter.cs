using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the constants for the host's defaults of omitted parameters.</summary>
internal static class DefaultsEmitter
{
    public static void Emit(SourceWriter writer, EmittedType type)
    {
        if (!type.Values.Any(IsConstant))
            return;

        writer.Line();
        writer.Line($"/// <summary>What the host takes for a parameter that is left out.</summary>");
        writer.Line($"public static class Defaults");
        writer.Open();
        for (int i = 0; i < type.Values.Count; i++)
        {
            if (IsConstant(type.Values[i]))
            {
                writer.Line(
                    $"public const {new ValueCode(type, i).ConstantType} {type.PropertyOf(i)}"
                    + $" = {Constants.Of(type, i, type.Values[i].Default!)};");
            }
        }

        writer.Close();
    }

    private static bool IsConstant(Parameter parameter) =>
        parameter is { Default: not null, DefaultIsUsable: true }
        && parameter.Kind is not (ParameterKind.Array or ParameterKind.Object or ParameterKind.Union);
}
