using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class DefaultTests
{
    [Theory]
    [InlineData("\"type\": \"string\"", "null", "none")]
    [InlineData("\"type\": \"string\"", "\"\"", "Text ")]
    [InlineData("\"type\": \"string\"", "\"a\\nb\"", "Text a\nb")]
    [InlineData("\"type\": \"number\"", "0.50", "Number 0.50")]
    [InlineData("\"type\": \"number\"", "\"0.50\"", "Number 0.50")]
    [InlineData("\"type\": \"number\", \"min\": 3, \"max\": 15", "15.0", "Number 15.0")]
    [InlineData("\"type\": \"number\", \"options\": [4, 8.0]", "8", "Number 8.0")]
    [InlineData("\"type\": \"number\", \"options\": [4, 8.5], \"step\": 1", "8.5", "Number 8.5")]
    [InlineData("\"type\": \"number\", \"step\": 0.1", "0.3", "Number 0.3")]
    [InlineData("\"type\": \"number\", \"min\": 0.1, \"step\": 0.2", "0.5", "Number 0.5")]
    [InlineData("\"type\": \"number\", \"step\": 1e-40", "0.3", "Number 0.3")]
    [InlineData("\"type\": \"integer\", \"min\": 17, \"step\": 8", "25", "Number 25")]
    [InlineData("\"type\": \"string\", \"max\": 3", "\"😀😀😀\"", "Text 😀😀😀")]
    [InlineData("\"type\": \"integer\"", "5.0", "Number 5")]
    [InlineData("\"type\": \"integer\"", "\"7\"", "Number 7")]
    [InlineData("\"type\": \"boolean\"", "true", "Boolean true")]
    [InlineData("\"type\": \"boolean\"", "\"False\"", "Boolean false")]
    [InlineData("\"type\": \"array\"", "[ 1, \"a\" ]", "Json [1,\"a\"]")]
    [InlineData("\"type\": \"object\"", "{ \"b\": 1, \"a\": null }", "Json {\"a\":null,\"b\":1}")]
    [InlineData("\"type\": \"enum\", \"options\": [\"\", \"a\"]", "\"\"", "Text ")]
    [InlineData("\"type\": \"enum\", \"options\": [\"24000\"]", "24000", "Text 24000")]
    [InlineData("\"type\": \"enum\", \"options\": [1, 2]", "\"2\"", "Number 2")]
    [InlineData("\"type\": \"enum\", \"options\": [2, \"2\"]", "\"2\"", "Text 2")]
    public void A_default_is_a_value_that_the_parameter_allows(string fields, string @default, string expected)
    {
        Parameter parameter = Assert.Single(
            Sample.Flawless(Sample.Document(Sample.Named($"{fields}, \"default\": {@default}"))).Parameters);

        Assert.Equal(expected, parameter.Default.Show());
        Assert.True(parameter.DefaultIsUsable);
    }

    [Theory]
    [InlineData("\"type\": \"enum\", \"options\": [\"a\"]", "\"b\"", "Text b", "is not one of its options")]
    [InlineData("\"type\": \"enum\", \"options\": [\"Pro\"]", "\"pro\"", "Text pro", "is not one of its options")]
    [InlineData("\"type\": \"enum\", \"options\": [\"a\"]", "\"\"", "Text ", "is not one of its options")]
    [InlineData("\"type\": \"enum\", \"options\": [\"true\"]", "true", "Boolean true", "is not one of its options")]
    [InlineData("\"type\": \"number\", \"options\": [4, 8]", "5", "Number 5", "is not one of its options")]
    [InlineData("\"type\": \"number\", \"min\": 3, \"max\": 15", "2.99", "Number 2.99", "is below its min value 3")]
    [InlineData("\"type\": \"number\", \"min\": 3, \"max\": 15", "\"20\"", "Number 20", "is above its max value 15")]
    [InlineData("\"type\": \"number\", \"options\": [4, 8], \"max\": 5", "8", "Number 8", "is above its max value 5")]
    [InlineData("\"type\": \"string\", \"min\": 1", "\"\"", "Text ", "is below its min length 1")]
    [InlineData("\"type\": \"string\", \"max\": 3", "\"abcd\"", "Text abcd", "is above its max length 3")]
    [InlineData("\"type\": \"number\", \"step\": 0.1", "0.25", "Number 0.25", "is not in steps of 0.1 from 0")]
    [InlineData("\"type\": \"integer\", \"min\": 17, \"step\": 8", "24", "Number 24", "is not in steps of 8 from 17")]
    [InlineData("\"type\": \"number\", \"min\": 3, \"step\": 0.5", "2.5", "Number 2.5", "is below its min value 3")]
    [InlineData("\"type\": \"string\"", "5", "Number 5", "does not have its type")]
    [InlineData("\"type\": \"string\"", "[]", "Json []", "does not have its type")]
    [InlineData("\"type\": \"number\"", "\"warm\"", "Text warm", "does not have its type")]
    [InlineData("\"type\": \"number\"", "\"1e999\"", "Text 1e999", "does not have its type")]
    [InlineData("\"type\": \"number\"", "true", "Boolean true", "does not have its type")]
    [InlineData("\"type\": \"integer\"", "1.5", "Number 1.5", "does not have its type")]
    [InlineData("\"type\": \"integer\"", "9223372036854775808", "Number 9223372036854775808", "does not have its type")]
    [InlineData("\"type\": \"boolean\"", "1", "Number 1", "does not have its type")]
    [InlineData("\"type\": \"array\"", "{}", "Json {}", "does not have its type")]
    [InlineData("\"type\": \"object\"", "\"{}\"", "Text {}", "does not have its type")]
    public void Any_other_default_is_documented_and_not_used(string fields, string @default, string expected, string fault)
    {
        string mark = @default[0] is '[' or '{' ? $"«{@default[0]}»{@default[1..]}" : $"«{@default}»";
        DocumentReading reading = Marked.Expect(Sample.Document(Sample.Named($"{fields}, \"default\": {mark}")), "SSDK0014");

        Parameter parameter = Assert.Single(reading.Document!.Parameters);
        Assert.Equal(expected, parameter.Default.Show());
        Assert.False(parameter.DefaultIsUsable);
        Assert.False(reading.Findings[0].IsError);
        Assert.Contains(fault, reading.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_of_400_characters_is_kept_whole()
    {
        string text = new('x', 400);

        Assert.Equal("Text " + text, Sample.Parameter($"\"type\": \"string\", \"default\": \"{text}\"").Default.Show());
    }

    [Fact]
    public void A_default_that_is_infinite_as_a_double_is_none()
    {
        DocumentReading reading = Marked.Expect(Sample.Document(Sample.Named("\"type\": \"number\", \"default\": «1e999»")), "SSDK0014");

        Assert.Null(reading.Document!.Parameters[0].Default);
    }

    [Fact]
    public void A_default_that_can_not_be_sent_is_not_used()
    {
        Assert.False(
            Marked
                .Expect(Sample.Document(Sample.Named(@"""type"": ""string"", ""default"": «""\ud800""»")), "SSDK0014")
                .Document!.Parameters[0]
                .DefaultIsUsable);
    }
}
