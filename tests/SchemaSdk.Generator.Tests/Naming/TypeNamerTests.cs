using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Naming;

/// <summary>The names of records and closed types, and of what is in them.</summary>
public class TypeNamerTests
{
    private const string Point = """ "type": "object", "parameters": [{ "name": "x", "type": "number" }, { "name": "y", "type": "number" }] """;
    private const string Other = """ "type": "object", "parameters": [{ "name": "z", "type": "number" }] """;

    [Theory]
    [InlineData("An object", """{ "name": "image_size", {0} }""", "SampleImageSize")]
    [InlineData("Items", """{ "name": "loras", "type": "array", "items": { {0} } }""", "SampleLora")]
    [InlineData("Items of items", """{ "name": "strokes", "type": "array", "items": { "type": "array", "items": { {0} } } }""", "SampleStroke")]
    [InlineData("A member", """{ "name": "a", "type": "object", "parameters": [{ "name": "b", {0} }] }""", "SampleAB SampleA")]
    [InlineData("A union", """{ "name": "size", "type": "one_of", "alternatives": [{ "type": "string" }, { {0} }] }""", "SampleCustomSize SampleSize")]
    [InlineData("A name of its own", """{ "name": "size", "type": "one_of", "alternatives": [{ "type": "string" }, { "name": "Pixels", {0} }] }""", "SamplePixels SampleSize")]
    [InlineData("A name that is taken", """{ "name": "size", "type": "one_of", "alternatives": [{ "type": "string" }, { "name": "size", {0} }] }""", "SampleCustomSize SampleSize")]
    [InlineData("Two objects", """{ "name": "size", "type": "one_of", "alternatives": [{ {0} }, { {1} }] }""", "SampleCustomSize SampleCustomSize_2 SampleSize")]
    [InlineData("Items of an alternative", """{ "name": "size", "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "array", "items": { {0} } }] }""", "SampleSizeItem SampleSize")]
    [InlineData("Items of an alternative with a plural", """{ "name": "sizes", "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "array", "items": { {0} } }] }""", "SampleSize SampleSizes")]
    [InlineData("Equal ones", """{ "name": "a", {0} }, { "name": "b", {0} }, { "name": "c", "type": "array", "items": { {0} } }""", "SampleA")]
    [InlineData("Different ones with one name", """{ "name": "a_b", {0} }, { "name": "a", "type": "object", "parameters": [{ "name": "b", {1} }] }""", "SampleAB SampleAB_2 SampleA")]
    [InlineData("The name of the request", """{ "name": "request", {0} }, { "name": "pricing", {1} }""", "SampleRequest_2 SamplePricing_2")]
    [InlineData("A closed one and an open one", """{ "name": "a", {0} }, { "name": "b", "closed": true, {0} }""", "SampleA SampleB")]
    public void A_type_is_named_after_where_it_is_first_used(string what, string parameters, string expected)
    {
        ModelNames names = Names(parameters.Replace("{0}", Point).Replace("{1}", Other));

        Assert.True(expected == string.Join(' ', names.Types.Select(t => t.Name)), $"{what}: {string.Join(' ', names.Types.Select(t => t.Name))}");
    }

    [Fact]
    public void Tagged_objects_are_named_after_their_tags()
    {
        static string Tagged(string tag) => $$"""{ "type": "object", "parameters": [{ "name": "kind", "type": "enum", "required": true, "options": ["{{tag}}"] }] }""";
        ModelNames names = Names($$"""{ "name": "content", "type": "array", "items": { "type": "one_of", "alternatives": [{{Tagged("image_url")}}, {{Tagged("4k")}}] } }""");

        Assert.Equal(["SampleContentImageUrl", "SampleContent4k", "SampleContent"], names.Types.Select(t => t.Name));
    }

    [Fact]
    public void Enums_inside_are_named_after_the_type_around_them()
    {
        ModelNames names = Names("""
            { "name": "modes", "type": "array", "items": { "type": "enum", "options": ["a"] } },
            { "name": "voice", "type": "object", "parameters": [{ "name": "moods", "type": "array", "items": { "type": "enum", "options": ["b"] } }, { "name": "pitch", "type": "enum", "options": ["c"] }] }
            """);

        Assert.Equal(["SampleMode", ""], names.Enums);
        Assert.Equal(["SampleVoiceMood", "SampleVoicePitch"], names.Types[0].Values.Enums);
        Assert.Equal("B", names.Types[0].Values.Members[0][0]);
    }

    [Theory]
    [InlineData("extra", "ExtraValue")]
    [InlineData("collect", "CollectValue")]
    [InlineData("defaults", "DefaultsValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("sample_a", "SampleAValue")]
    [InlineData("model", "Model")]
    [InlineData("value", "Value")]
    [InlineData("alternative", "Alternative")]
    public void A_member_called_like_one_of_its_record_takes_a_suffix(string member, string expected)
    {
        ModelNames names = Names($$"""{ "name": "a", "type": "object", "parameters": [{ "name": "{{member}}", "type": "string" }] }""");

        Assert.Equal(expected, Assert.Single(names.Types[0].Values.Properties));
    }

    [Theory]
    [InlineData("value", "ValueValue")]
    [InlineData("Alternative", "AlternativeValue")]
    [InlineData("collect", "CollectValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("SampleA", "SampleA_2")]
    [InlineData("", "Empty")]
    public void An_option_called_like_a_member_of_its_closed_type_takes_a_suffix(string option, string expected)
    {
        ModelNames names = Names($$"""{ "name": "a", "type": "one_of", "alternatives": [{ "type": "enum", "options": ["{{option}}"] }, { "type": "number" }] }""");

        Assert.Equal(expected, names.Types[0].Values.Members[0][0]);
    }

    [Fact]
    public void Types_of_different_models_take_different_names()
    {
        NameRequest[] requests = [.. new[] { ("flux", "dev_size"), ("flux-dev", "size") }.Select(model =>
            new NameRequest(model.Item1, model.Item1, "N", ModelNamer.Name(Sample.Model(Sample.Document($$"""{ "name": "{{model.Item2}}", {{Point}} }""").Replace("\"sample\"", $"\"{model.Item1}\"")), Overlay.None)))];

        TypeNameTable table = TypeNameTable.Of(requests);

        Assert.Equal(["FluxDevSize", "FluxDevSize_2"], requests.Select(r => table.PlaceOf(r.Path)!.Names.Types[0].Name));
    }

    private static ModelNames Names(string parameters) => ModelNamer.Name(Sample.Model(Sample.Document(parameters)), Overlay.None);
}
