using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the property of one parameter, with its bounds as attributes that other frameworks understand.</summary>
internal static class PropertyEmitter
{
    public static void Emit(SourceWriter writer, EmittedType type, int index)
    {
        Parameter parameter = type.Values[index];
        CSharpName name = type.PropertyOf(index);
        CSharpCode valueType = new ValueCode(type, index).Type;
        Keyword required = parameter.Required ? Keyword.Required : Keyword.None;
        Keyword nullable = type.IsNullable(index) ? Keyword.Nullable : Keyword.None;
        DocEmitter.Property(writer, parameter);
        EmitBounds(writer, type, index);
        EmitObsolete(writer, parameter);
        if (type.IsGiven(index))
            writer.Line($"public {valueType} {name} {{ get; init; }} = {Constants.Of(type, index, parameter.Options[0])};");
        else
            writer.Line($"public {required}{valueType}{nullable} {name} {{ get; init; }}");
    }

    private static void EmitBounds(SourceWriter writer, EmittedType type, int index)
    {
        Parameter parameter = type.Values[index];
        if (parameter.Kind is ParameterKind.Number or ParameterKind.Integer)
            EmitRange(writer, parameter);
        else if (parameter.Kind == ParameterKind.Text && type.FormatOf(index) is TextFormat.None or TextFormat.Url)
            EmitLength(writer, parameter);
    }

    private static void EmitRange(SourceWriter writer, Parameter parameter)
    {
        string? least = parameter.ExclusiveMinimum ?? parameter.Minimum;
        string? most = parameter.ExclusiveMaximum ?? parameter.Maximum;
        if (least is null && most is null)
            return;

        writer.Line(
            $"[global::System.ComponentModel.DataAnnotations.Range("
            + $"{NumberLiteral.Double(Parse(least, double.NegativeInfinity))}, {NumberLiteral.Double(Parse(most, double.PositiveInfinity))}"
            + $"{(parameter.ExclusiveMinimum is null ? Keyword.None : Keyword.MinimumIsExclusive)}"
            + $"{(parameter.ExclusiveMaximum is null ? Keyword.None : Keyword.MaximumIsExclusive)})]");
    }

    /// <summary>A StringLength that counts as the host does. MaxLength and MinLength use reflection, which causes trim warnings.</summary>
    private static void EmitLength(SourceWriter writer, Parameter parameter)
    {
        double maximum = Parse(parameter.Maximum, double.PositiveInfinity);
        if ((parameter.Minimum is null && parameter.Maximum is null) || maximum < 0)
            return;

        int longest = (int)Math.Min(Math.Floor(maximum), int.MaxValue);
        int shortest = (int)Math.Min(Math.Max(Math.Ceiling(Parse(parameter.Minimum, 0)), 0), int.MaxValue);
        writer.Line(
            $"[global::SchemaSdk.Generated.TextLength({NumberLiteral.Int32(longest)}, MinimumLength = {NumberLiteral.Int32(shortest)})]");
    }

    /// <summary>A property that every request needs can't be advised against.</summary>
    private static void EmitObsolete(SourceWriter writer, Parameter parameter)
    {
        if (IsObsolete(parameter))
        {
            string reason = parameter.Deprecated!.Length > 0 ? parameter.Deprecated : "The host has deprecated this parameter.";
            writer.Line($"[global::System.Obsolete({new TextLiteral(reason)})]");
        }
    }

    public static bool IsObsolete(Parameter parameter) => parameter is { Deprecated: not null, Required: false };

    private static double Parse(string? digits, double absent) =>
        digits is null ? absent : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
