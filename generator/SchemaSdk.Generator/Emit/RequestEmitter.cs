using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the request record: one property per parameter, and the two methods by which the runtime reads and fills them.</summary>
internal static class RequestEmitter
{
    public static void Emit(SourceWriter writer, EmitModel unit)
    {
        var request = new CSharpName(unit.Names.Request);
        writer.Line();
        DocEmitter.Request(writer, unit);
        ModelEmitter.Mark(writer);
        writer.Line(
            $"[global::System.Text.Json.Serialization.JsonConverter("
            + $"typeof(global::SchemaSdk.Generated.ModelRequestConverter<{request}>))]");
        writer.Line(
            $"{ModelEmitter.Visibility(unit)} sealed partial record {request}"
            + $" : global::SchemaSdk.ModelRequest, global::SchemaSdk.IModelRequest<{request}>");
        writer.Open();
        EmitConstruction(writer, unit, request);
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
            PropertyEmitter.Emit(writer, unit, i);

        DefaultsEmitter.Emit(writer, unit);
        EmitContract(writer, unit, request);
        writer.Close();
    }

    private static void EmitConstruction(SourceWriter writer, EmitModel unit, CSharpName request)
    {
        writer.Line($"/// <summary>The model's id on the wire.</summary>");
        writer.Line($"public const string ModelId = {new TextLiteral(unit.Model.Id)};");
        writer.Line();
        writer.Line($"private static global::SchemaSdk.ModelInfo? s_model;");
        writer.Line();
        writer.Line($"/// <summary>The model as its document describes it.</summary>");
        writer.Line(
            $"public static global::SchemaSdk.ModelInfo Model => s_model"
            + $" ?? global::SchemaSdk.Generated.ModelMetadataAttribute.Load(typeof({request}), ref s_model);");
    }

    private static void EmitContract(SourceWriter writer, EmitModel unit, CSharpName request)
    {
        writer.Line();
        writer.Line($"public bool Equals({request}? other) => base.Equals(other);");
        writer.Line();
        writer.Line($"public override int GetHashCode() => base.GetHashCode();");
        writer.Line();
        writer.Line($"protected override bool PrintMembers(global::System.Text.StringBuilder builder) => base.PrintMembers(builder);");
        writer.Line();
        writer.Line(
            $"static {request} global::SchemaSdk.IModelRequest<{request}>.Read("
            + $"ref global::SchemaSdk.Generated.RequestReader reader) => new()");
        writer.Open();
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
            EmitReading(writer, unit, i);

        writer.CloseStatement();
        writer.Line();
        writer.Line($"protected override global::SchemaSdk.ModelInfo Describe() => Model;");
        writer.Line();
        writer.Line($"protected override void Collect(ref global::SchemaSdk.Generated.ParameterValues values)");
        writer.Open();
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
            EmitValue(writer, unit, i);

        writer.Close();
    }

    private static void EmitReading(SourceWriter writer, EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        var property = new CSharpName(unit.Names.Properties[index]);
        Keyword method = Keyword.ValueMethod(parameter.Kind, Formats.Of(unit, index));
        Keyword orEmpty = parameter.Required ? Keyword.OrEmpty(parameter.Kind, Formats.Of(unit, index)) : Keyword.None;
        if (parameter.Kind == ParameterKind.Option)
        {
            Keyword nullable = parameter.Required ? Keyword.None : Keyword.Nullable;
            writer.Line($"{property} = ({new CSharpName(unit.Names.Enums[index])}{nullable})reader.{method}(){orEmpty},");
        }
        else
        {
            writer.Line($"{property} = reader.{method}(){orEmpty},");
        }
    }

    private static void EmitValue(SourceWriter writer, EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        var property = new CSharpName(unit.Names.Properties[index]);
        Keyword method = Keyword.ValueMethod(parameter.Kind, Formats.Of(unit, index));
        if (parameter.Kind == ParameterKind.Option)
        {
            Keyword nullable = parameter.Required ? Keyword.None : Keyword.Nullable;
            writer.Line($"values.{method}((int{nullable}){property});");
        }
        else
        {
            writer.Line($"values.{method}({property});");
        }
    }
}
