using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the constants for the host's defaults of omitted parameters.</summary>
internal static class DefaultsEmitter
{
    public static void Emit(SourceWriter writer, EmitModel unit)
    {
        if (!unit.Model.Parameters.Any(IsConstant))
            return;

        writer.Line();
        writer.Line($"/// <summary>What the host takes for a parameter that is left out.</summary>");
        writer.Line($"public static class Defaults");
        writer.Open();
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
        {
            if (IsConstant(unit.Model.Parameters[i]))
                EmitConstant(writer, unit, i);
        }

        writer.Close();
    }

    private static bool IsConstant(Parameter parameter) =>
        parameter is { Default: not null, DefaultIsUsable: true, Kind: not (ParameterKind.Array or ParameterKind.Object) };

    private static void EmitConstant(SourceWriter writer, EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        string text = parameter.Default!.Text;
        var name = new CSharpName(unit.Names.Properties[index]);
        switch (parameter.Kind)
        {
            case ParameterKind.Option:
                var type = new CSharpName(unit.Names.Enums[index]);
                var member = new CSharpName(unit.Names.Members[index][OptionIndex(parameter)]);
                writer.Line($"public const {type} {name} = global::{new CSharpName(unit.Namespace)}.{type}.{member};");
                break;
            case ParameterKind.Number:
                writer.Line(
                    $"public const double {name}"
                    + $" = {NumberLiteral.Double(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))};");
                break;
            case ParameterKind.Integer:
                writer.Line(
                    $"public const long {name}"
                    + $" = {NumberLiteral.Int64((long)decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))};");
                break;
            case ParameterKind.Flag:
                writer.Line($"public const bool {name} = {(text == "true" ? Keyword.True : Keyword.False)};");
                break;
            default:
                writer.Line($"public const string {name} = {new TextLiteral(text)};");
                break;
        }
    }

    private static int OptionIndex(Parameter parameter)
    {
        for (int i = 0; i < parameter.Options.Count; i++)
        {
            if (parameter.Options[i] == parameter.Default)
                return i;
        }

        throw new InvalidOperationException("A usable default is one of the options.");
    }
}
