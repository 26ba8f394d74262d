using SchemaSdk.Generator.Emit.SafeText;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the request record: its model, and what it has in common with the records inside it.</summary>
internal static class RequestEmitter
{
    public static void Emit(SourceWriter writer, EmittedType type)
    {
        EmitModel unit = type.Unit;
        CSharpName request = type.Name;
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
        EmitConstruction(writer, type);
        RecordEmitter.EmitMembers(writer, type);
        RecordEmitter.EmitEquality(writer, type);
        RecordEmitter.EmitReading(writer, type, new($"global::SchemaSdk.IModelRequest<{request}>"));
        writer.Line();
        writer.Line($"protected override global::SchemaSdk.ModelInfo Describe() => Model;");
        RecordEmitter.EmitCollection(writer, type);
        writer.Close();
    }

    private static void EmitConstruction(SourceWriter writer, EmittedType type)
    {
        // A program whose models have no patterns has no engine for them.
        Keyword load = type.HasPatterns ? Keyword.LoadWithPatterns : Keyword.Load;
        writer.Line($"/// <summary>The model's id on the wire.</summary>");
        writer.Line($"public const string ModelId = {new TextLiteral(type.Unit.Model.Id)};");
        writer.Line();
        writer.Line($"private static global::SchemaSdk.ModelInfo? s_model;");
        writer.Line();
        writer.Line($"/// <summary>The model as its document describes it.</summary>");
        writer.Line(
            $"public static global::SchemaSdk.ModelInfo Model => s_model"
            + $" ?? global::SchemaSdk.Generated.ModelMetadataAttribute.{load}(typeof({type.Name}), ref s_model);");
    }
}
