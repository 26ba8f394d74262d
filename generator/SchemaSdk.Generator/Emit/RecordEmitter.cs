using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// Emits what requests and the records inside them have in common: properties, and how the runtime reads and collects them.
/// </summary>
internal static class RecordEmitter
{
    /// <summary>Emits the record of an object inside a request.</summary>
    public static void Emit(SourceWriter writer, EmittedType type, int index, Parameter definition)
    {
        writer.Line();
        DocEmitter.Type(writer, definition);
        ModelEmitter.Mark(writer);
        writer.Line(
            $"[global::System.Text.Json.Serialization.JsonConverter("
            + $"typeof(global::SchemaSdk.Generated.ModelObjectConverter<{type.Name}>))]");
        writer.Line(
            $"{ModelEmitter.Visibility(type.Unit)} sealed partial record {type.Name}"
            + $" : global::SchemaSdk.ModelObject, global::SchemaSdk.IModelObject<{type.Name}>");
        writer.Open();
        EmitMembers(writer, type);
        EmitEquality(writer, type);
        EmitReading(writer, type, new($"global::SchemaSdk.IModelObject<{type.Name}>"));
        EmitShape(writer, type, index, new($"global::SchemaSdk.IModelObject<{type.Name}>"));
        EmitCollection(writer, type);
        writer.Close();
    }

    /// <summary>Emits the properties and the constants for their defaults.</summary>
    public static void EmitMembers(SourceWriter writer, EmittedType type)
    {
        for (int i = 0; i < type.Values.Count; i++)
        {
            if (i > 0 || type.IsRequest)
                writer.Line();

            PropertyEmitter.Emit(writer, type, i);
        }

        DefaultsEmitter.Emit(writer, type);
    }

    public static void EmitEquality(SourceWriter writer, EmittedType type)
    {
        writer.Line();
        writer.Line($"public bool Equals({type.Name}? other) => base.Equals(other);");
        writer.Line();
        writer.Line($"public override int GetHashCode() => base.GetHashCode();");
        writer.Line();
        writer.Line($"protected override bool PrintMembers(global::System.Text.StringBuilder builder) => base.PrintMembers(builder);");
    }

    public static void EmitReading(SourceWriter writer, EmittedType type, CSharpCode contract)
    {
        writer.Line();
        writer.Line($"static {type.Name} {contract}.Read(ref global::SchemaSdk.Generated.RequestReader reader) => new()");
        writer.Open();
        for (int i = 0; i < type.Values.Count; i++)
            writer.Line($"{type.PropertyOf(i)} = {new ValueCode(type, i).Read(Keyword.Reader, !type.IsNullable(i))},");

        writer.CloseStatement();
    }

    /// <summary>Emits where the metadata of a record or closed type is: in that of the request, at an index.</summary>
    public static void EmitShape(SourceWriter writer, EmittedType type, int index, CSharpCode contract)
    {
        CSharpCode request = type.Qualified(new CSharpName(type.Unit.Names.Request));
        NumberLiteral place = NumberLiteral.Int32(index);
        writer.Line();
        writer.Line($"static global::SchemaSdk.Generated.ObjectShape {contract}.Shape => {request}.Model.Shape({place});");
        writer.Line();
        writer.Line($"protected override global::SchemaSdk.Generated.ObjectShape DescribeObject() => {request}.Model.Shape({place});");
    }

    public static void EmitCollection(SourceWriter writer, EmittedType type)
    {
        writer.Line();
        writer.Line($"protected override void Collect(ref global::SchemaSdk.Generated.ParameterValues values)");
        writer.Open();
        for (int i = 0; i < type.Values.Count; i++)
            writer.Line($"{new ValueCode(type, i).Write(Keyword.Values, new($"{type.PropertyOf(i)}"), !type.IsNullable(i))};");

        writer.Close();
    }
}
