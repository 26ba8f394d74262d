using SchemaSdk.Generator.Emit.Sinks;
using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Emit;

/// <summary>The request record: a property a parameter, and the two methods by which the runtime reads and fills them.</summary>
internal static class RequestEmitter
{
    public static void Emit(SourceWriter writer, EmissionUnit unit)
    {
        var request = new CSharpName(unit.Names.Request);
        writer.Line();
        DocEmitter.Request(writer, unit);
        writer.Line($"[global::SchemaSdk.ModelFacts({FactsEmitter.TypeName(unit)}.Text)]");
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::SchemaSdk.ModelRequestConverter<{request}>))]");
        writer.Line($"{ModelEmitter.Visibility(unit)} sealed partial record {request} : global::SchemaSdk.ModelRequest, global::SchemaSdk.IModelRequest<{request}>");
        writer.Open();
        EmitConstruction(writer, unit, request);
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
        {
            PropertyEmitter.Emit(writer, unit, i);
        }

        DefaultsEmitter.Emit(writer, unit);
        EmitContract(writer, unit, request);
        writer.Close();
    }

    private static void EmitConstruction(SourceWriter writer, EmissionUnit unit, CSharpName request)
    {
        writer.Line($"/// <summary>The model's id on the wire.</summary>");
        writer.Line($"public const string ModelId = {new TextLiteral(unit.Model.Id)};");
        writer.Line();
        writer.Line($"/// <summary>Creates a request in which nothing is set.</summary>");
        writer.Line($"public {request}() {{ }}");
        writer.Line();
        writer.Line($"[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.Line($"private {request}(ref global::SchemaSdk.RequestReader reader)");
        writer.Open();
        if (unit.Model.Parameters.Count == 0)
        {
            writer.Line($"while (reader.Next(out _)) {{ }}");
        }
        else
        {
            EmitReading(writer, unit);
        }

        writer.Close();
        writer.Line();
        writer.Line($"/// <summary>The model as its document describes it.</summary>");
        writer.Line($"public static global::SchemaSdk.ModelInfo Model {{ get; }} = global::SchemaSdk.ModelInfo.FromFacts({FactsEmitter.TypeName(unit)}.Text);");
    }

    private static void EmitReading(SourceWriter writer, EmissionUnit unit)
    {
        writer.Line($"while (reader.Next(out int parameter)) switch (parameter)");
        writer.Open();
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
        {
            Parameter parameter = unit.Model.Parameters[i];
            var index = NumberLiteral.Int32(i);
            var property = new CSharpName(unit.Names.Properties[i]);
            switch (parameter.Kind)
            {
                case ParameterKind.Option when parameter.Required:
                    writer.Line($"case {index}: {property} = ({new CSharpName(unit.Names.Enums[i])})reader.Option().GetValueOrDefault(); break;");
                    break;
                case ParameterKind.Option:
                    writer.Line($"case {index}: {property} = ({new CSharpName(unit.Names.Enums[i])}?)reader.Option(); break;");
                    break;
                case ParameterKind.Text or ParameterKind.Array when Formats.Of(unit, i) == TextFormat.UrlList:
                    writer.Line($"case {index}: {property} = reader.UrlList(){(parameter.Required ? Keyword.OrEmptyList : Keyword.None)}; break;");
                    break;
                case ParameterKind.Text:
                    writer.Line($"case {index}: {property} = reader.Text(); break;");
                    break;
                default:
                    Keyword orDefault = parameter.Required ? Keyword.OrDefault : Keyword.None;
                    writer.Line($"case {index}: {property} = reader.{Keyword.ReaderMethod(parameter.Kind)}(){orDefault}; break;");
                    break;
            }
        }

        writer.Close();
    }

    private static void EmitContract(SourceWriter writer, EmissionUnit unit, CSharpName request)
    {
        writer.Line();
        writer.Line($"public bool Equals({request}? other) => base.Equals(other);");
        writer.Line();
        writer.Line($"public override int GetHashCode() => base.GetHashCode();");
        writer.Line();
        writer.Line($"static {request} global::SchemaSdk.IModelRequest<{request}>.Read(ref global::SchemaSdk.RequestReader reader) => new(ref reader);");
        writer.Line();
        writer.Line($"protected override global::SchemaSdk.ModelInfo Describe() => Model;");
        writer.Line();
        writer.Line($"protected override void Collect(ref global::SchemaSdk.ParameterValues values)");
        writer.Open();
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
        {
            EmitValue(writer, unit, i);
        }

        writer.Close();
    }

    private static void EmitValue(SourceWriter writer, EmissionUnit unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        var property = new CSharpName(unit.Names.Properties[index]);
        if (parameter.Kind == ParameterKind.Option)
        {
            writer.Line($"values.Add((int{(parameter.Required ? Keyword.None : Keyword.Nullable)}){property});");
        }
        else
        {
            writer.Line($"values.Add({property});");
        }
    }
}
