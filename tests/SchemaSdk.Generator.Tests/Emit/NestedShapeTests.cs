using System.Text.Json;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>Values of every kind inside values of every kind: written in C#, sent as JSON, and read back equal.</summary>
[Trait("Category", "Slow")]
public class NestedShapeTests
{
    private const string Point = """ "type": "object", "parameters": [{ "name": "x", "type": "integer" }, { "name": "y", "type": "number", "required": true }] """;
    private const string Tags = """
        { "type": "object", "parameters": [{ "name": "type", "type": "enum", "required": true, "options": ["text"] }, { "name": "text", "type": "string", "required": true }] },
        { "type": "object", "parameters": [{ "name": "type", "type": "enum", "required": true, "options": ["url"] }, { "name": "url", "type": "object", "required": true, "parameters": [{ "name": "url", "type": "string", "required": true }] }] }
        """;

    /// <summary>The fields of the parameter p, the C# that it is set to, and the JSON that is sent for it.</summary>
    public static TheoryData<string, string, string> Shapes => new()
    {
        { """ "type": "array", "items": { "type": "string" } """, """new[] { "a", "" }""", """["a",""]""" },
        { """ "type": "array", "items": { "type": "string" } """, """new List<string>()""", "[]" },
        { """ "type": "array", "items": { "type": "number" } """, "new[] { 0.5, -1 }", "[0.5,-1]" },
        { """ "type": "array", "items": { "type": "integer" } """, "new[] { 9007199254740993, -1 }", "[9007199254740993,-1]" },
        { """ "type": "array", "items": { "type": "boolean" } """, "new[] { true, false }", "[true,false]" },
        { """ "type": "array", "items": { "type": "enum", "options": ["a", 1, true] } """, "new[] { SampleP.True, SampleP.A, SampleP._1 }", """[true,"a",1]""" },
        { """ "type": "array", "items": { "type": "object" } """, """new[] { JsonDocument.Parse("{\"a\":[1]}").RootElement }""", """[{"a":[1]}]""" },
        { """ "type": "array", "items": { "type": "array" } """, """new[] { JsonDocument.Parse("[1,\"a\"]").RootElement }""", """[[1,"a"]]""" },
        { """ "type": "array", "items": { "type": "array", "items": { "type": "integer" } } """, "new ModelList<long>[] { new long[] { 1, 2 }, new long[0] }", "[[1,2],[]]" },
        { """ "type": "array", "items": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } """, """new ModelList<ModelList<string>>[] { new ModelList<string>[] { new[] { "a" } } }""", """[[["a"]]]""" },
        { $$""" "type": "array", "items": { {{Point}} } """, "new[] { new SampleP { X = 1, Y = 0.5 }, new SampleP { Y = 2 } }", """[{"x":1,"y":0.5},{"y":2}]""" },
        { Point, "new SampleP { X = 1, Y = 0.5 }", """{"x":1,"y":0.5}""" },
        { Point, """new SampleP { Y = 1, Extra = { ["z"] = JsonValue.Create(2) } }""", """{"y":1,"z":2}""" },
        { $$""" "type": "object", "parameters": [{ "name": "p", {{Point}} }] """, "new SampleP { P = new SamplePP { Y = 1 } }", """{"p":{"y":1}}""" },
        { $$""" "type": "object", "parameters": [{ "name": "points", "type": "array", "required": true, "items": { {{Point}} } }] """, "new SampleP { Points = new[] { new SamplePPoint { Y = 1 } } }", """{"points":[{"y":1}]}""" },
        { $$""" "type": "array", "items": { "type": "object", "parameters": [{ "name": "a", "type": "object", "parameters": [{ "name": "b", {{Point}} }] }] } """, "new[] { new SampleP { A = new SamplePA { B = new SamplePAB { Y = 1 } } } }", """[{"a":{"b":{"y":1}}}]""" },
        { """ "type": "object", "closed": true """, "new SampleP()", "{}" },
        { """ "type": "object", "parameters": [{ "name": "extra", "type": "string" }, { "name": "value", "type": "string" }, { "name": "alternative", "type": "string" }, { "name": "collect", "type": "string" }, { "name": "defaults", "type": "string", "default": "x" }, { "name": "sample_p", "type": "string" }, { "name": "SampleRequest", "type": "string" }] """, """new SampleP { ExtraValue = "a", Value = "b", Alternative = "c", CollectValue = "d", DefaultsValue = SampleP.Defaults.DefaultsValue, SamplePValue = "e", SampleRequest = "f" }""", """{"extra":"a","value":"b","alternative":"c","collect":"d","defaults":"x","sample_p":"e","SampleRequest":"f"}""" },
        { """ "type": "object", "parameters": [{ "name": "e", "type": "enum", "options": ["a", "b"], "required": true }, { "name": "SamplePE", "type": "enum", "options": ["c"], "default": "c" }] """, "new SampleP { E = SamplePE.B, SamplePE = SampleP.Defaults.SamplePE }", """{"e":"b","SamplePE":"c"}""" },
        { """ "type": "object", "parameters": [{ "name": "a", "type": "enum", "options": [2], "required": true }, { "name": "b", "type": "boolean", "options": [false], "required": true }, { "name": "c", "type": "number", "options": [0.5], "required": true }, { "name": "d", "type": "integer", "options": [7], "required": true }] """, "new SampleP()", """{"a":2,"b":false,"c":0.5,"d":7}""" },
        { """ "type": "object", "parameters": [{ "name": "old", "type": "string", "deprecated": true }, { "name": "kept", "type": "string", "deprecated": "x", "required": true }] """, """new SampleP { Kept = "k" }""", """{"kept":"k"}""" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2, false, "value", "Equals"] }, { "type": "number" }] """, "SampleP.Auto", "\"auto\"" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2, false, "value", "Equals"] }, { "type": "number" }] """, "SampleP._2", "2" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2, false, "value", "Equals"] }, { "type": "number" }] """, "SampleP.False", "false" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2, false, "value", "Equals"] }, { "type": "number" }] """, "SampleP.EqualsValue", "\"Equals\"" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2, false, "value", "Equals"] }, { "type": "number" }] """, "0.5", "0.5" },
        { $$""" "type": "one_of", "alternatives": [{ "type": "enum", "options": ["square"] }, { {{Point}} }] """, "new SampleCustomP { Y = 1 }", """{"y":1}""" },
        { $$""" "type": "one_of", "alternatives": [{ "type": "enum", "options": ["square"] }, { "name": "Pixels", {{Point}} }] """, "new SamplePixels { Y = 1 }", """{"y":1}""" },
        { $$""" "type": "array", "items": { "type": "one_of", "alternatives": [{{Tags}}] } """, """new SampleP[] { new SamplePText { Text = "a" }, new SamplePUrl { Url = new SamplePUrlUrl { Url = "b" } } }""", """[{"type":"text","text":"a"},{"type":"url","url":{"url":"b"}}]""" },
        { $$""" "type": "one_of", "discriminator": "type", "alternatives": [{ "type": "string" }, {{Tags}}] """, """new SamplePText { Text = "a" }""", """{"type":"text","text":"a"}""" },
        { """ "type": "one_of", "alternatives": [{ "type": "string", "max": 1 }, { "type": "string", "min": 3 }] """, "\"abc\"", "\"abc\"" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2] }, { "type": "string" }, { "type": "number" }] """, "\"auto\"", "\"auto\"" },
        { """ "type": "one_of", "alternatives": [{ "type": "enum", "options": ["auto", 2] }, { "type": "string" }, { "type": "number" }] """, "2", "2" },
        { """ "type": "one_of", "alternatives": [{ "type": "integer" }, { "type": "number" }] """, "5", "5" },
        { """ "type": "one_of", "alternatives": [{ "type": "integer" }, { "type": "number" }] """, "5.5", "5.5" },
        { """ "type": "one_of", "alternatives": [{ "type": "boolean" }, { "type": "string" }] """, "true", "true" },
        { """ "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] """, """new[] { "a" }""", """["a"]""" },
        { """ "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] """, """new ModelList<string>(new[] { "a" })""", """["a"]""" },
        { """ "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "array", "items": { "type": "enum", "options": ["a"] } }] """, "new[] { SamplePItem.A }", """["a"]""" },
        { $$""" "type": "one_of", "alternatives": [{ "type": "array", "items": { {{Point}} } }, { {{Point}} }] """, "new[] { new SamplePItem { Y = 1 } }", """[{"y":1}]""" },
        { """ "type": "one_of", "alternatives": [{ "type": "array" }, { "type": "object" }] """, """JsonDocument.Parse("[1]").RootElement""", "[1]" },
        { """ "type": "one_of", "alternatives": [{ "type": "array", "items": { "type": "integer" } }, { "type": "array", "items": { "type": "integer" }, "min_items": 2 }] """, "new[] { 1L }", "[1]" },
        { """ "type": "array", "nullable": true, "items": { "type": "string" } """, """new[] { "a" }""", """["a"]""" },
        { $$""" "nullable": true, {{Point}} """, "new SampleP { Y = 1 }", """{"y":1}""" },
        { """ "type": "string", "pattern": "^a", "format": "uri", "nullable": false """, "\"a:b\"", "\"a:b\"" },
        { """ "type": "number", "exclusive_min": 0, "exclusive_max": 1, "min": 0, "max": 0.9, "deprecated": "Say \"why\"." """, "0.5", "0.5" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_value_is_written_and_read_back_equal(string fields, string value, string json)
    {
        (bool equal, string sent, string resent) = Run(fields, value, "");

        Assert.Equal($$"""{"model":"sample","p":{{json}}}""", sent);
        Assert.Equal(sent, resent);
        Assert.True(equal);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_required_value_is_written_and_read_back_equal(string fields, string value, string json)
    {
        (bool equal, string sent, string resent) = Run(fields, value, """ "required": true, """);

        Assert.Equal($$"""{"model":"sample","p":{{json}}}""", sent);
        Assert.Equal(sent, resent);
        Assert.True(equal);
    }

    [Fact]
    public void Every_pair_of_kinds_makes_a_union_that_compiles_and_holds_either()
    {
        (string Fields, string Json)[] kinds =
        [
            (""" "type": "string" """, "\"s\""), (""" "type": "number" """, "1.5"), (""" "type": "integer" """, "7"), (""" "type": "boolean" """, "true"),
            (""" "type": "enum", "options": ["a", 3, false] """, "\"a\""), (""" "type": "array" """, "[{}]"), (""" "type": "object" """, """{"a":1}"""),
            (""" "type": "array", "items": { "type": "string" } """, """["s"]"""), (Point, """{"y":1}"""),
            (""" "type": "array", "items": { "type": "object", "parameters": [{ "name": "q", "type": "string" }] } """, """[{"q":"s"}]"""),
        ];
        var parameters = new List<string>();
        var values = new List<string>();
        for (int left = 0; left < kinds.Length; left++)
        {
            for (int right = 0; right < kinds.Length; right++)
            {
                if (left == right)
                    continue;

                parameters.Add($$"""{ "name": "p{{left}}_{{right}}", "type": "one_of", "alternatives": [{ {{kinds[left].Fields}} }, { {{kinds[right].Fields}} }] }""");
                values.Add($"\"p{left}_{right}\":{kinds[left].Json}");
            }
        }

        GeneratedAssembly generated = GeneratorProject.Of(Sample.Document(string.Join(",", parameters))).Load();
        string json = $$"""{"model":"sample",{{string.Join(",", values)}}}""";
        var request = (ModelRequest)JsonSerializer.Deserialize(json, generated.Type("SampleRequest"))!;

        Assert.Equal(json, request.ToJson());
        Assert.Empty(request.Extra);
        Assert.Equal(request, JsonSerializer.Deserialize(request.ToJson(), request.GetType()));
    }

    [Fact]
    public void What_differs_inside_is_not_equal()
    {
        GeneratedAssembly generated = GeneratorProject.Of(Sample.Document(Sample.Named($$""" "type": "array", "items": { {{Point}} } """))).Load();
        object Read(string json) => JsonSerializer.Deserialize($$"""{"model":"sample","p":{{json}}}""", generated.Type("SampleRequest"))!;

        Assert.Equal(Read("""[{"x":1,"y":2}]"""), Read("""[{"y":2,"x":1}]"""));
        Assert.NotEqual(Read("""[{"x":1,"y":2}]"""), Read("""[{"x":1,"y":3}]"""));
        Assert.NotEqual(Read("""[{"y":2}]"""), Read("""[{"y":2},{"y":2}]"""));
        Assert.NotEqual(Read("""[{"y":2}]"""), Read("""[{"y":2,"z":1}]"""));
    }

    [Theory]
    [InlineData(""" "type": "array", "items": { "type": "string", "pattern": "^a+$" } """, """["b"]""", "p[0]")]
    [InlineData(""" "type": "object", "parameters": [{ "name": "m", "type": "string", "pattern": "^a+$" }] """, """{"m":"b"}""", "p.m")]
    [InlineData(""" "type": "one_of", "alternatives": [{ "type": "number" }, { "type": "string", "pattern": "^a+$" }] """, "\"b\"", "p")]
    [InlineData(""" "type": "string", "pattern": "^a+$" """, "\"b\"", "p")]
    public void A_pattern_is_checked_at_any_depth(string fields, string json, string place)
    {
        GeneratedAssembly generated = GeneratorProject.Of(Sample.Document(Sample.Named(fields))).Load();
        ModelRequest Read(string value) => (ModelRequest)JsonSerializer.Deserialize($$"""{"model":"sample","p":{{value}}}""", generated.Type("SampleRequest"))!;

        Assert.Equal(place, Assert.Single(Read(json).Validate().Errors).Parameter);
        Assert.True(Read(json.Replace('b', 'a')).Validate().IsValid);
    }

    [Fact]
    public void An_overlay_switches_a_pattern_off()
    {
        GeneratorRun run = new GeneratorProject(
            new SchemaText("schemas/sample.json", Sample.Document(Sample.Named(""" "type": "string", "pattern": "^a+$" """))),
            new SchemaText("schemas/sample.overlay.json", """{ "model": "sample", "parameters": { "p": { "pattern": false } } }""")).Run().Flawless();

        Assert.DoesNotContain("WithPatterns", run.AllSources);
        Assert.True(run.Load().Request("SampleRequest", ("P", "b")).Validate().IsValid);
    }

    [Fact]
    public void A_deprecated_member_warns_who_uses_it()
    {
        var project = GeneratorProject.Of(Sample.Document(Sample.Named(""" "type": "object", "parameters": [{ "name": "old", "type": "string", "deprecated": "Use new." }] """)));
        GeneratorRun run = new GeneratorProject([.. project.Files]) { Code = "class Program { object o = new SchemaSdk.Models.SampleP { Old = \"x\" }; }" }.Run();

        Assert.Contains("CS0618", Assert.Single(run.CompilerMessages));
        Assert.Contains("Use new.", run.CompilerMessages.Single());
    }

    [Theory]
    [InlineData("new SampleP { X = 1 }")]
    [InlineData("SampleP.Round")]
    [InlineData("1")]
    [InlineData("new[] { 1 }")]
    public void What_is_no_alternative_does_not_compile(string value)
    {
        string document = Sample.Document(Sample.Named($$""" "type": "one_of", "alternatives": [{ "type": "enum", "options": ["square"] }, { {{Point}} }, { "type": "array", "items": { "type": "string" } }] """));
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/sample.json", document)) { Code = Program(value) }.Run();

        Assert.Contains(run.CompilerMessages, message => message.Contains("error CS", StringComparison.Ordinal));
    }

    private static (bool Equal, string Sent, string Resent) Run(string fields, string value, string required)
    {
        string document = Sample.Document(Sample.Named(required + fields));
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/sample.json", document)) { Code = Program(value) }.Run();
        string[] told = [.. run.CompilerMessages.Where(message => !message.Contains("CS0618", StringComparison.Ordinal))];
        Assert.True(told.Length == 0, string.Join("\n", told));
        return ((bool, string, string))run.Load().RunProgram()!;
    }

    private static string Program(string value) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using SchemaSdk;
        using SchemaSdk.Models;

        internal static class Program
        {
            public static (bool, string, string) Run()
            {
                var request = new SampleRequest { P = {{value}} };
                string sent = request.ToJson();
                var read = JsonSerializer.Deserialize<SampleRequest>(sent)!;
                return (request.Equals(read) && request.GetHashCode() == read.GetHashCode(), sent, read.ToJson());
            }
        }
        """;
}
