using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits one enum for each enum parameter, its members numbered in document order to match the runtime's option indexes.</summary>
internal static class EnumEmitter
{
    public static void EmitAll(SourceWriter writer, EmitModel unit)
    {
        for (int i = 0; i < unit.Model.Parameters.Count; i++)
        {
            if (unit.Model.Parameters[i].Kind == ParameterKind.Option)
                Emit(writer, unit, i);
        }
    }

    private static void Emit(SourceWriter writer, EmitModel unit, int index)
    {
        Parameter parameter = unit.Model.Parameters[index];
        var name = new CSharpName(unit.Names.Enums[index]);
        writer.Line();
        writer.Line(
            $"/// <summary>The options of <c>{new DocText(parameter.Name)}</c>, in the document's order:"
            + $" {new DocText(Options(parameter))}.</summary>");
        ModelEmitter.Mark(writer);
        writer.Line(
            $"[global::System.Text.Json.Serialization.JsonConverter("
            + $"typeof(global::SchemaSdk.Generated.OptionConverter<{name}, {new CSharpName(unit.Names.Request)}>))]");
        writer.Line($"{ModelEmitter.Visibility(unit)} enum {name} {{ {new NumberedNames(unit.Names.Members[index])} }}");
    }

    private static string Options(Parameter parameter) =>
        string.Join(", ", parameter.Options.Select(o => o.Text.Length == 0 ? "(empty)" : o.Text));
}
