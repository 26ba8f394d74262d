using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads the examples of a value, of any kind; they are for documentation.</summary>
internal static class ExampleReader
{
    public static EquatableArray<Literal> Read(FieldReader fields)
    {
        if (!ParameterFields.Examples.TryFind(fields.Object, out JsonMember member))
            return default;

        if (member.Value is JsonArray list)
            return list.Items.Take(Limits.Examples).Select(Readable).ToEquatableArray();

        fields.Wrong(member, "a list");
        return default;
    }

    private static Literal Readable(JsonNode node)
    {
        Literal example = Literals.Of(node);
        return example with { Text = ReadableText.Of(example.Text) };
    }
}
