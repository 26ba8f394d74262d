using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits one enum for each enum parameter, its members numbered in document order to match the runtime's option indexes.</summary>
internal static class EnumEmitter
{
    public static void EmitAll(SourceWriter writer, EmittedType type)
    {
        for (int i = 0; i < type.Values.Count; i++)
        {
            if (type.Names.Enums[i].Length > 0)
                Emit(writer, type, i);
        }
    }

    private static void Emit(SourceWriter writer, EmittedType type, int index)
    {
        Parameter parameter = type.Values[index];
        CSharpName name = type.EnumOf(index);
        string described = parameter.Name.Length > 0 ? parameter.Name : "item";
        writer.Line();
        writer.Line(
            $"/// <summary>The options of <c>{new DocText(described)}</c>, in the document's order:"
            + $" {new DocText(Options(parameter.Element))}.</summary>");
        ModelEmitter.Mark(writer);
        writer.Line(
            $"[global::System.Text.Json.Serialization.JsonConverter("
            + $"typeof(global::SchemaSdk.Generated.OptionConverter<{name}, {new CSharpName(type.Unit.Names.Request)}>))]");
        writer.Line($"{ModelEmitter.Visibility(type.Unit)} enum {name} {{ {new NumberedNames(type.Names.Members[index])} }}");
    }

    private static string Options(Parameter parameter) =>
        string.Join(", ", parameter.Options.Select(o => o.Text.Length == 0 ? "(empty)" : o.Text));
}
