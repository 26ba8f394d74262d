using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class ParameterTests
{
    [Theory]
    [InlineData("string", ParameterKind.Text)]
    [InlineData("number", ParameterKind.Number)]
    [InlineData("integer", ParameterKind.Integer)]
    [InlineData("boolean", ParameterKind.Flag)]
    [InlineData("array", ParameterKind.Array)]
    [InlineData("object", ParameterKind.Object)]
    [InlineData(" Boolean ", ParameterKind.Flag)]
    internal void A_known_type_is_its_kind(string type, ParameterKind kind)
    {
        Assert.Equal(kind, Assert.Single(Sample.Flawless(Sample.Document(Sample.Named($"\"type\": \"{type}\""))).Parameters).Kind);
    }

    [Fact]
    public void A_type_that_is_not_known_is_read_as_text_with_a_warning_that_names_it()
    {
        DocumentReading reading = Marked.Expect(
            Sample.Document(Sample.Named(""" "type": «"image"», "min": 5, "max": 10, "default": "x" """)),
            "SSDK0011");

        Assert.Equal("the type `image` of p is not known; it is treated as a string", reading.Findings[0].Message);
        Assert.False(reading.Findings[0].IsError);
        Parameter parameter = Assert.Single(reading.Document!.Parameters);
        Assert.Equal(
            (ParameterKind.Text, null, null, "Text x", true),
            (parameter.Kind, parameter.Minimum, parameter.Maximum, parameter.Default.Show(), parameter.DefaultIsUsable));
    }

    [Theory]
    [InlineData("""«{» "name": "p" }""", "SSDK0011")]
    [InlineData("""{ "name": "p", "type": «["string", "null"]» }""", "SSDK0002")]
    public void A_type_that_is_missing_or_no_text_is_read_as_text(string parameter, string id)
    {
        parameter = parameter.Replace("«[\"string\", \"null\"]»", "«[»\"string\", \"null\"]");

        Assert.Equal(ParameterKind.Text, Assert.Single(Marked.Expect(Sample.Document(parameter), id).Document!.Parameters).Kind);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    public void Required_is_true_or_false_also_as_text(string value, bool expected)
    {
        Assert.Equal(
            expected,
            Assert
                .Single(Sample.Flawless(Sample.Document(Sample.Named($"\"type\": \"string\", \"required\": {value}"))).Parameters)
                .Required);
    }

    [Fact]
    public void A_required_that_is_not_a_boolean_is_reported_and_treated_as_false()
    {
        DocumentReading reading = Marked.Expect(
            Sample.Document(Sample.Named(""" "type": "string", "required": «"perhaps"» """)),
            "SSDK0002");

        Assert.False(reading.Document!.Parameters[0].Required);
        Assert.Equal("required of p is `perhaps`; true or false is expected", reading.Findings[0].Message);
    }

    [Fact]
    public void A_required_that_is_not_a_boolean_is_reported_once_also_for_a_parameter_in_the_path() =>
        Marked.Expect(Sample.Document(Sample.Named(""" "type": "string", "required": «5», "in": «"path"» """)), "SSDK0002", "SSDK0054");

    [Fact]
    public void A_parameter_called_model_is_left_out_with_a_warning()
    {
        DocumentReading reading = Marked.Expect(
            Sample.Document("""{ "name": «"model"», "type": "string" }, { "name": "Model", "type": "string" }"""),
            "SSDK0015");

        Assert.Equal("Model", Assert.Single(reading.Document!.Parameters).Name);
        Assert.False(reading.Findings[0].IsError);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("class")]
    [InlineData("a-b")]
    [InlineData("$x")]
    [InlineData("*/")]
    [InlineData("音楽")]
    public void Any_other_name_is_kept_as_it_goes_over_the_wire(string name)
    {
        Assert.Equal(
            name,
            Assert.Single(Sample.Flawless(Sample.Document($$"""{ "name": "{{name}}", "type": "string" }""")).Parameters).Name);
    }

    [Theory]
    [InlineData("«{» \"type\": \"string\" }", "SSDK0004")]
    [InlineData("«{» \"name\": null, \"type\": \"string\" }", "SSDK0004")]
    [InlineData("{ \"name\": «\"\"», \"type\": \"string\" }", "SSDK0004")]
    [InlineData("{ \"name\": «\" \"», \"type\": \"string\" }", "SSDK0004")]
    [InlineData("{ \"name\": «7», \"type\": \"string\" }", "SSDK0004")]
    [InlineData("{ \"name\": «\"\\ud800\"», \"type\": \"string\" }", "SSDK0004")]
    [InlineData("«\"temperature\"»", "SSDK0002")]
    [InlineData("«null»", "SSDK0002")]
    public void What_can_not_be_a_parameter_is_left_out(string parameter, string id)
    {
        DocumentReading reading = Marked.Expect(Sample.Document(parameter + """, { "name": "q", "type": "string" }"""), id);

        Assert.Equal("q", Assert.Single(reading.Document!.Parameters).Name);
    }

    [Fact]
    public void Of_two_parameters_with_one_name_the_first_stays()
    {
        DocumentReading reading = Marked.Expect(
            Sample.Document(
                """{ "name": "a", "type": "string" }, { "name": «"a"», "type": "number" }, { "name": "A", "type": "string" }"""),
            "SSDK0006");

        Assert.Equal([("a", ParameterKind.Text), ("A", ParameterKind.Text)], reading.Document!.Parameters.Select(p => (p.Name, p.Kind)));
        Assert.True(reading.Findings[0].IsError);
    }

    [Theory]
    [InlineData("«{» \"id\": \"m\", \"endpoint\": \"POST /v1/x\" }")]
    [InlineData("«{» \"id\": \"m\", \"endpoint\": \"POST /v1/x\", \"supported_parameters\": null }")]
    [InlineData("{ \"id\": \"m\", \"endpoint\": \"POST /v1/x\", \"supported_parameters\": «{»} }")]
    [InlineData("{ \"id\": \"m\", \"endpoint\": \"POST /v1/x\", \"supported_parameters\": «\"prompt\"» }")]
    public void Without_a_list_of_parameters_there_is_no_model(string marked)
    {
        Assert.Null(Marked.Expect(marked, "SSDK0004").Document);
    }
}
