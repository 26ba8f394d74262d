using System.Globalization;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>Documents that are hostile in what they hold together rather than in one place.</summary>
[Trait("Category", "Slow")]
public class StructureTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_payload_as_a_parameter_beside_the_others_compiles(int kind)
    {
        string[] types = ["string", "integer", "enum"];
        IEnumerable<string> names = Payloads.Texts.Where(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 128);

        Inspect(
            Sample.Document(
                string.Join(
                    ",",
                    names.Select(n =>
                        $$"""{ "name": {{Payloads.Escaped(n)}}, "type": "{{types[kind]}}", "options": [1, 2], "default": 1 }"""))));
    }

    [Fact]
    public void Every_payload_as_an_option_beside_the_others_compiles() =>
        Inspect(Sample.Document(Sample.Named($""" "type": "enum", "options": [{List(Payloads.Texts)}] """)));

    [Fact]
    public void Every_payload_as_an_option_of_a_union_beside_the_others_compiles() =>
        Inspect(Sample.Document(Sample.Named($$""" "type": "one_of", "alternatives": [{ "type": "enum", "options": [{{List(Payloads.Texts)}}] }, { "type": "number" }] """)));

    [Theory]
    [InlineData(""" "type": "object", "parameters": [{{0}}] """)]
    [InlineData(""" "type": "array", "items": { "type": "object", "parameters": [{{0}}] } """)]
    [InlineData(""" "type": "one_of", "alternatives": [{ "type": "string" }, { "type": "object", "parameters": [{{0}}] }] """)]
    public void Every_payload_as_a_member_beside_the_others_compiles(string fields)
    {
        IEnumerable<string> names = Payloads.Texts.Where(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 128);
        string members = string.Join(",", names.Select((n, i) =>
            $$"""{ "name": {{Payloads.Escaped(n)}}, "type": "{{(i % 2 == 0 ? "enum" : "object")}}", "options": [{{Payloads.Escaped(n)}}], "parameters": [{ "name": "x", "type": "string", "max": {{i}} }] }"""));

        Inspect(Sample.Document(Sample.Named(fields.Replace("{{0}}", members))));
    }

    [Fact]
    public void Every_payload_as_the_name_of_an_alternative_beside_the_others_compiles()
    {
        IEnumerable<string> names = Payloads.Texts.Where(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 128);
        string Alternatives(IEnumerable<string> some) => string.Join(",", some.Select((n, i) =>
            $$"""{ "name": {{Payloads.Escaped(n)}}, "type": "object", "parameters": [{ "name": "x{{i}}", "type": "number" }] }"""));

        Inspect(Sample.Document(string.Join(",", names.Chunk(60).Select((some, i) =>
            $$"""{ "name": "u{{i}}", "type": "one_of", "alternatives": [{{Alternatives(some)}}] }"""))));
    }

    [Fact]
    public void Every_payload_as_a_price_row_beside_the_others_compiles()
    {
        string[] rates = ["\"$1\"", "\"$1 - $2\"", "\"In $1 / Out $2\"", "\"~$0.1\"", "\"a $1; b $2\""];

        Inspect(Sample.Priced(string.Join(",", Payloads.Texts.Select((t, i) => $$"""{ "label": {{Payloads.Escaped(t)}}, "spec": {{Payloads.Escaped(t)}}, "rate": {{rates[i % rates.Length]}} }"""))));
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_different_members() => Inspect(Sample.Document("""
        { "name": "abc", "type": "string" }, { "name": "ABC", "type": "string" }, { "name": "Abc", "type": "string" }, { "name": "aBC", "type": "string" },
        { "name": "e", "type": "enum", "options": ["on", "ON", "On", "oN"] }, { "name": "E", "type": "enum", "options": ["on"] }
        """));

    [Theory]
    [InlineData("{\"id\":\"a\",\"id\":\"b\",\"endpoint\":\"POST /v1/x\",\"supported_parameters\":[]}", "SSDK0008")]
    [InlineData("{\"id\":\"a\",\"\\u0069d\":\"b\",\"endpoint\":\"POST /v1/x\",\"supported_parameters\":[]}", "SSDK0008")]
    [InlineData(
        "{\"id\":\"a\",\"endpoint\":\"POST /v1/x\",\"supported_parameters\":[{\"name\":\"p\",\"name\":\"q\",\"type\":\"string\"}]}",
        "SSDK0008"
    )]
    [InlineData("", "SSDK0001")]
    [InlineData("\uFEFF", "SSDK0001")]
    [InlineData("\0", "SSDK0001")]
    [InlineData("null", "SSDK0003")]
    [InlineData("[]", "SSDK0003")]
    [InlineData("\"x\"", "SSDK0003")]
    [InlineData("{}", "SSDK0003")]
    [InlineData("{\"id\":\"..\"}", "SSDK0003")]
    [InlineData("{\"id\":\"a\",\"supported_parameters\":{}}", "SSDK0004")]
    [InlineData("{\"id\":\"a\",\"endpoint\":\"POST //evil.example/v1\",\"supported_parameters\":[]}", "SSDK0005")]
    public void A_document_that_can_not_be_used_is_reported_at_the_place(string text, string id) =>
        Assert.Contains(Emission.Read(text, null).Findings, p => p.Id == id && p.Range.Start + p.Range.Length <= text.Length);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_to_any_depth_is_a_diagnostic_and_no_crash(string open, string close)
    {
        const int Depth = 100_000;
        string text = string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));

        Assert.Equal("SSDK0021", Assert.Single(Emission.Read(text, null).Findings).Id);
    }

    [Fact]
    public void A_file_over_the_limit_is_a_diagnostic()
    {
        string text = Sample.Document(fields: $""" "notes": [{List(Enumerable.Range(0, 300).Select(i => i.ToString(CultureInfo.InvariantCulture) + new string('n', 4000)))}], """);

        Assert.Equal("SSDK0020", Assert.Single(Emission.Read(text, null).Findings).Id);
    }

    private static string List(IEnumerable<string> texts) => string.Join(",", texts.Select(Payloads.Escaped));

    private static void Inspect(string document)
    {
        var inspection = new Inspection();
        inspection.Inspect(document, null);
        inspection.Finish();

        Assert.Equal(1, inspection.Compiled);
    }
}
