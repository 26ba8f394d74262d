using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the property of one parameter, with its bounds as attributes that other frameworks understand.</summary>
internal static class PropertyEmitter
{
    public static void Emit(SourceWriter writer, EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        var name = new CSharpName(unit.Names.Properties[index]);
        writer.Line();
        DocEmitter.Property(writer, parameter);
        EmitBounds(writer, unit, index);
        Keyword required = parameter.Required ? Keyword.Required : Keyword.None;
        Keyword nullable = parameter.Required ? Keyword.None : Keyword.Nullable;
        switch (parameter.Kind)
        {
            case ParameterKind.Option:
                writer.Line($"public {required}{new CSharpName(unit.Names.Enums[index])}{nullable} {name} {{ get; init; }}");
                break;
            case ParameterKind.Number:
                writer.Line($"public {required}double{nullable} {name} {{ get; init; }}");
                break;
            case ParameterKind.Integer:
                writer.Line($"public {required}long{nullable} {name} {{ get; init; }}");
                break;
            case ParameterKind.Flag:
                writer.Line($"public {required}bool{nullable} {name} {{ get; init; }}");
                break;
            case ParameterKind.Array or ParameterKind.Object when Formats.Of(unit, index) == TextFormat.None:
                writer.Line($"public {required}global::System.Text.Json.JsonElement{nullable} {name} {{ get; init; }}");
                break;
            default:
                writer.Line($"public {required}{Keyword.TextType(Formats.Of(unit, index))}{nullable} {name} {{ get; init; }}");
                break;
        }
    }

    private static void EmitBounds(SourceWriter writer, EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        if (parameter.Minimum is null && parameter.Maximum is null)
            return;

        double minimum = Parse(parameter.Minimum, double.NegativeInfinity);
        double maximum = Parse(parameter.Maximum, double.PositiveInfinity);
        if (parameter.Kind is ParameterKind.Number or ParameterKind.Integer)
        {
            writer.Line(
                $"[global::System.ComponentModel.DataAnnotations.Range({NumberLiteral.Double(minimum)}, {NumberLiteral.Double(maximum)})]");
        }
        else if (parameter.Kind == ParameterKind.Text && Formats.Of(unit, index) is (TextFormat.None or TextFormat.Url) && maximum >= 0)
        {
            // A StringLength that counts as the host does. MaxLength and MinLength use reflection, which causes trim warnings.
            int longest = (int)Math.Min(Math.Floor(maximum), int.MaxValue);
            int shortest = (int)Math.Min(Math.Max(Math.Ceiling(minimum), 0), int.MaxValue);
            writer.Line(
                $"[global::SchemaSdk.Generated.TextLength({NumberLiteral.Int32(longest)}, MinimumLength = {NumberLiteral.Int32(shortest)})]"
            );
        }
    }

    private static double Parse(string? digits, double absent) =>
        digits is null ? absent : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
