using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class OptionTests
{
    [Theory]
    [InlineData(
        "enum",
        """["16:9", "4k", "wan2.7-image-pro", "research paper", "", "a/b", "High", "high", "\u65e5"]""",
        "Text 16:9, Text 4k, Text wan2.7-image-pro, Text research paper, Text , Text a/b, Text High, Text high, Text 日"
    )]
    [InlineData("enum", """["24000", 24000, 1.50]""", "Text 24000, Number 24000, Number 1.50")]
    [InlineData("enum", """["only"]""", "Text only")]
    [InlineData("string", """["a", 2]""", "Text a, Number 2")]
    [InlineData("number", """[4, 8.0, "16", -1e2]""", "Number 4, Number 8.0, Number 16, Number -1e2")]
    [InlineData("integer", """[4, 8.0, "16", -1e2]""", "Number 4, Number 8, Number 16, Number -100")]
    [InlineData("enum", """["auto", true, false]""", "Text auto, Boolean true, Boolean false")]
    [InlineData("boolean", "[true, false]", "")]
    [InlineData("boolean", "[false]", "Boolean false")]
    [InlineData("boolean", """["yes"]""", "")]
    [InlineData("array", """["a"]""", "")]
    [InlineData("string", "null", "")]
    public void Options_keep_the_kind_they_are_written_as_or_that_the_type_demands(string type, string options, string expected)
    {
        Parameter parameter = Assert.Single(
            Sample.Flawless(Sample.Document(Sample.Named($"\"type\": \"{type}\", \"options\": {options}"))).Parameters);

        Assert.Equal(expected, string.Join(", ", parameter.Options.Select(o => o.Show())));
    }

    [Theory]
    [InlineData("enum")]
    [InlineData("allowed")]
    [InlineData("values")]
    [InlineData("allowed_values")]
    public void Options_also_go_by_other_names(string name)
    {
        Assert.Equal("a", Assert.Single(Sample.Parameter($$""" "type": "enum", "{{name}}": ["a"] """).Options).Text);
    }

    [Theory]
    [InlineData(""" "type": «"enum"» """)]
    [InlineData(""" "type": "enum", "options": «[»] """)]
    [InlineData(""" "type": «"enum"», "options": null """)]
    public void An_enum_without_options_is_text_with_a_warning(string fields)
    {
        DocumentReading reading = Marked.Expect(Sample.Document(Sample.Named(fields)), "SSDK0013");

        Assert.Equal(ParameterKind.Text, reading.Document!.Parameters[0].Kind);
        Assert.False(reading.Findings[0].IsError);
    }

    [Theory]
    [InlineData("enum", """["a", "b", «"a"»]""", "a, b")]
    [InlineData("enum", "[1, «1.0», «10e-1»]", "1")]
    [InlineData("number", """[1, «"1"»]""", "1")]
    public void A_duplicated_option_is_dropped_with_a_warning(string type, string options, string expected)
    {
        DocumentReading reading = Marked.Expect(
            Sample.Document(Sample.Named($"\"type\": \"{type}\", \"options\": {options}")),
            [.. Enumerable.Repeat("SSDK0010", options.Count(c => c == '«'))]);

        Assert.Equal(expected, string.Join(", ", reading.Document!.Parameters[0].Options.Select(o => o.Text)));
        Assert.All(reading.Findings, p => Assert.False(p.IsError));
    }

    [Theory]
    [InlineData("string", "true")]
    [InlineData("enum", "null")]
    [InlineData("enum", "1e999")]
    [InlineData("enum", "\"\\ud800\"")]
    [InlineData("number", "\"auto\"")]
    [InlineData("number", "\"\"")]
    [InlineData("number", "1e999")]
    [InlineData("integer", "1.5")]
    [InlineData("integer", "9223372036854775808")]
    public void What_can_not_be_an_option_is_left_out(string type, string option)
    {
        DocumentReading reading = Marked.Expect(
            Sample.Document(Sample.Named($"\"type\": \"{type}\", \"options\": [7, «{option}»]")),
            "SSDK0002");

        Assert.Equal("7", Assert.Single(reading.Document!.Parameters[0].Options).Text);
    }

    [Fact]
    public void Options_that_are_no_list_are_none()
    {
        Assert.Empty(
            Marked
                .Expect(Sample.Document(Sample.Named(""" "type": "string", "options": «"a, b"» """)), "SSDK0002")
                .Document!.Parameters[0]
                .Options);
    }
}
