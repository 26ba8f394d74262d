using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>Every limit, at the limit and one past it.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("日")]
    public void A_file_of_1_MiB_is_read_and_one_byte_more_is_not(string letter)
    {
        string Padded(int bytes)
        {
            string rest = Sample.Document(fields: "\"unknown\": \"\",");
            int missing = bytes - rest.Length;
            int width = System.Text.Encoding.UTF8.GetByteCount(letter);
            string padding = string.Concat(Enumerable.Repeat(letter, missing / width)) + new string('x', missing % width);
            return rest.Replace("\"unknown\": \"\"", $"\"unknown\": \"{padding}\"");
        }

        Assert.Empty(ModelDocumentReader.Read(Padded(1024 * 1024)).Findings);
        DocumentReading tooLarge = ModelDocumentReader.Read(Padded((1024 * 1024) + 1));
        Assert.Equal("SSDK0020", Assert.Single(tooLarge.Findings).Id);
        Assert.Null(tooLarge.Document);
    }

    [Fact]
    public void Nesting_of_64_levels_is_read_and_of_65_is_not()
    {
        string Nested(int levels) => Sample.Document(fields: $"\"unknown\": {new string('[', levels - 1)}{new string(']', levels - 1)},");

        Assert.Empty(ModelDocumentReader.Read(Nested(64)).Findings);
        Assert.Equal("SSDK0021", Assert.Single(ModelDocumentReader.Read(Nested(65)).Findings).Id);
    }

    [Fact]
    public void The_513th_parameter_is_refused_at_its_place()
    {
        string Many(int count) =>
            Sample.Document(string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "name": "p{{i}}", "type": "string" }""")));

        Assert.Equal(512, Sample.Flawless(Many(512)).Parameters.Count);
        DocumentReading reading = ModelDocumentReader.Read(Many(513));
        Finding problem = Assert.Single(reading.Findings);
        Assert.Equal(("SSDK0022", "/supported_parameters/512", true), (problem.Id, problem.Pointer, problem.IsError));
        Assert.Equal(512, reading.Document!.Parameters.Count);
    }

    [Fact]
    public void The_4097th_option_is_refused_at_its_place()
    {
        string Many(int count) =>
            Sample.Document(Sample.Named($"\"type\": \"enum\", \"options\": [{string.Join(",", Enumerable.Range(0, count))}]"));

        Assert.Equal(4096, Sample.Flawless(Many(4096)).Parameters[0].Options.Count);
        DocumentReading reading = ModelDocumentReader.Read(Many(4097));
        Finding problem = Assert.Single(reading.Findings);
        Assert.Equal(("SSDK0023", "/supported_parameters/0/options/4096", true), (problem.Id, problem.Pointer, problem.IsError));
        Assert.Equal(4096, reading.Document!.Parameters[0].Options.Count);
    }

    [Theory]
    [InlineData("pricing_rows")]
    [InlineData("pricing")]
    public void The_1025th_price_row_is_refused_at_its_place(string field)
    {
        string Many(int count) => Sample.Document(fields: $"\"{field}\": [{string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "label": "row {{i}}", "rate": 1 }"""))}],");

        Assert.Equal(1024, Sample.Flawless(Many(1024)).Prices.Count);
        DocumentReading reading = ModelDocumentReader.Read(Many(1025));
        Finding problem = Assert.Single(reading.Findings);
        Assert.Equal(("SSDK0027", $"/{field}/1024", true), (problem.Id, problem.Pointer, problem.IsError));
        Assert.Equal(1024, reading.Document!.Prices.Count);
    }

    [Theory]
    [InlineData(65536, "SSDK0024", "description")]
    [InlineData(65536, "SSDK0024", "notes")]
    [InlineData(128, "SSDK0026", "display_name")]
    [InlineData(128, "SSDK0026", "provider")]
    [InlineData(256, "SSDK0025", "features")]
    public void A_text_of_the_model_is_refused_one_character_past_its_limit(int limit, string id, string field)
    {
        string Long(int length) => Sample.Document(fields: $"\"{field}\": «\"{new string('x', length)}\"»,");

        Sample.Flawless(Long(limit).Replace("«", "").Replace("»", ""));
        Assert.NotNull(Marked.Expect(Long(limit + 1), id).Document);
    }

    [Theory]
    [InlineData(128, "SSDK0026", """{ "name": «"TEXT"», "type": "string" }""")]
    [InlineData(65536, "SSDK0024", """{ "name": "p", "type": "string", "description": «"TEXT"» }""")]
    [InlineData(256, "SSDK0025", """{ "name": "p", "type": "enum", "options": ["a", «"TEXT"»] }""")]
    public void A_text_of_a_parameter_is_refused_one_character_past_its_limit(int limit, string id, string parameter)
    {
        string Long(int length) => Sample.Document(parameter.Replace("TEXT", new string('x', length)));

        Sample.Flawless(Long(limit).Replace("«", "").Replace("»", ""));
        Assert.NotNull(Marked.Expect(Long(limit + 1), id).Document);
    }

    [Theory]
    [InlineData("""{ "label": «"TEXT"», "rate": 1 }""", 0)]
    [InlineData("""{ "label": "A", "spec": «"TEXT"», "rate": 1 }""", 1)]
    public void A_text_of_a_price_row_is_refused_one_character_past_its_limit(string row, int rowsLeft)
    {
        string Long(int length) => Sample.Priced(row.Replace("TEXT", new string('x', length)));

        Sample.Flawless(Long(256).Replace("«", "").Replace("»", ""));
        Assert.Equal(rowsLeft, Marked.Expect(Long(257), "SSDK0025").Document!.Prices.Count);
    }

    [Fact]
    public void A_rate_of_more_than_256_characters_is_refused()
    {
        Marked.Expect(Sample.Priced($$"""{ "label": "A", "rate": «"{{new string('x', 257)}}"» }"""), "SSDK0025");
        Marked.Expect(Sample.Priced($$"""{ "label": "A", "rate": «"{{new string('x', 256)}}"» }"""), "SSDK0012");
    }

    [Fact]
    public void An_id_of_129_characters_is_refused()
    {
        string Long(int length) => $$"""{ "id": «"{{new string('x', length)}}"», "endpoint": "POST /v1/x", "supported_parameters": [] }""";

        Sample.Flawless(Long(128).Replace("«", "").Replace("»", ""));
        Assert.Null(Marked.Expect(Long(129), "SSDK0026").Document);
    }

    [Fact]
    public void Of_half_a_million_findings_a_thousand_warnings_and_a_thousand_errors_are_reported()
    {
        string options = string.Join(",", Enumerable.Repeat("1", 4000));
        string parameters = string.Join(
            ",",
            Enumerable.Range(0, 100).Select(i => $$"""{ "name": "p{{i}}", "type": "enum", "options": [{{options}}] }"""));
        string endpoints = string.Join(",", Enumerable.Repeat("5", 50_000));

        DocumentReading reading = ModelDocumentReader.Read(
            Sample.Document(parameters).Replace("\"POST /v1/samples\"", $"[\"POST /v1/samples\",{endpoints}]"));

        Assert.Equal(1000, reading.Findings.Count(p => p.Id == "SSDK0010"));
        Assert.Equal(1000, reading.Findings.Count(p => p.Id == "SSDK0002"));
        Assert.Equal(2000, reading.Findings.Count);
        Assert.NotNull(reading.Document);
    }
}
