using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// Emits the closed type for a union: a static property for each option, and a conversion from the type of each other alternative. Of
/// several alternatives with the same type, the first has the conversion.
/// </summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, EmittedType type, int index, Parameter definition)
    {
        writer.Line();
        DocEmitter.Type(writer, definition);
        ModelEmitter.Mark(writer);
        writer.Line(
            $"[global::System.Text.Json.Serialization.JsonConverter("
            + $"typeof(global::SchemaSdk.Generated.ModelUnionConverter<{type.Name}>))]");
        writer.Line(
            $"{ModelEmitter.Visibility(type.Unit)} sealed partial class {type.Name}"
            + $" : global::SchemaSdk.ModelUnion, global::SchemaSdk.IModelUnion<{type.Name}>");
        writer.Open();
        writer.Line($"private {type.Name}(int alternative, object value) : base(alternative, value) {{ }}");
        EmitOptions(writer, type);
        EmitConversions(writer, type);
        EmitReading(writer, type);
        RecordEmitter.EmitShape(writer, type, index, new($"global::SchemaSdk.IModelUnion<{type.Name}>"));
        EmitCollection(writer, type);
        writer.Close();
    }

    private static void EmitOptions(SourceWriter writer, EmittedType type)
    {
        for (int i = 0; i < type.Values.Count; i++)
        {
            if (type.Values[i].Kind != ParameterKind.Option)
                continue;

            EquatableArray<Literal> options = type.Values[i].Options;
            for (int option = 0; option < options.Count; option++)
            {
                writer.Line();
                writer.Line(
                    $"public static {type.Name} {type.OptionOf(i, option)} {{ get; }}"
                    + $" = new({NumberLiteral.Int32(i)}, {Constant(options[option])});");
            }
        }
    }

    private static void EmitConversions(SourceWriter writer, EmittedType type)
    {
        var converted = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < type.Values.Count; i++)
        {
            Parameter alternative = type.Values[i];
            CSharpCode from = alternative.Kind == ParameterKind.Option ? default : new ValueCode(type, i).Type;
            if (from.Text is null || !converted.Add(from.Text))
                continue;

            if (alternative.IsList)
                EmitConversion(writer, type, new ValueCode(type, i).ArrayType, new($"new({NumberLiteral.Int32(i)}, ({from})value)"));

            bool isReference = alternative.Kind is ParameterKind.Text || alternative.IsList || alternative.IsRecord;
            CSharpCode made = new($"new({NumberLiteral.Int32(i)}, value)");
            if (isReference)
            {
                EmitConversion(writer, type, from, made);
            }
            else
            {
                writer.Line();
                writer.Line($"public static implicit operator {type.Name}({from} value) => {made};");
            }
        }
    }

    /// <summary>Emits a conversion from a type that can be null, which stays null.</summary>
    private static void EmitConversion(SourceWriter writer, EmittedType type, CSharpCode from, CSharpCode made)
    {
        writer.Line();
        writer.Line($"[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(\"value\")]");
        writer.Line($"public static implicit operator {type.Name}?({from}? value) => value is null ? null : {made};");
    }

    private static void EmitReading(SourceWriter writer, EmittedType type)
    {
        writer.Line();
        writer.Line(
            $"static {type.Name} global::SchemaSdk.IModelUnion<{type.Name}>.Read("
            + $"int alternative, ref global::SchemaSdk.Generated.RequestReader reader) => alternative switch");
        writer.Open();
        for (int i = 0; i < type.Values.Count; i++)
        {
            NumberLiteral place = NumberLiteral.Int32(i);
            CSharpCode read = type.Values[i].Kind == ParameterKind.Option
                ? new($"reader.Choice()")
                : new ValueCode(type, i).Read(Keyword.Reader, isRequired: true);
            if (i < type.Values.Count - 1)
                writer.Line($"{place} => new({place}, {read}),");
            else
                writer.Line($"_ => new({place}, {read}),");
        }

        writer.CloseStatement();
    }

    private static void EmitCollection(SourceWriter writer, EmittedType type)
    {
        writer.Line();
        writer.Line($"protected override void Collect(ref global::SchemaSdk.Generated.ParameterValues values)");
        writer.Open();
        writer.Line($"switch (Alternative)");
        writer.Open();
        for (int i = 0; i < type.Values.Count; i++)
        {
            var code = new ValueCode(type, i);
            if (i < type.Values.Count - 1)
                writer.Line($"case {NumberLiteral.Int32(i)}:");
            else
                writer.Line($"default:");

            writer.Indent();
            if (type.Values[i].Kind == ParameterKind.Option)
                writer.Line($"values.Choice(Value);");
            else
                writer.Line($"{code.Write(Keyword.Values, new($"({code.Type})Value"), isRequired: true)};");

            writer.Line($"break;");
            writer.Unindent();
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>The content of an option: its text, a double or a Boolean.</summary>
    private static CSharpCode Constant(Literal option) => option.Kind switch
    {
        LiteralKind.Number => new($"{NumberLiteral.Double(double.Parse(option.Text, NumberStyles.Float, CultureInfo.InvariantCulture))}"),
        LiteralKind.Boolean => new($"{(option.IsTrue ? Keyword.True : Keyword.False)}"),
        _ => new($"{new TextLiteral(option.Text)}"),
    };
}
