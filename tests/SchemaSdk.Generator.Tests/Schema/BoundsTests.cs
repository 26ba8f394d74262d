using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Tests.Schema;

public class BoundsTests
{
    [Theory]
    [InlineData("number", "-60", "-0.50", "-60", "-0.50")]
    [InlineData("number", "\"0.05\"", "1e2", "0.05", "1e2")]
    [InlineData("number", "3", "3", "3", "3")]
    [InlineData("number", "-0", "null", "-0", null)]
    [InlineData("integer", "-9007199254740993", "9223372036854775807", "-9007199254740993", "9223372036854775807")]
    [InlineData("integer", "-0", "1.5e1", "-0", "15")]
    [InlineData("integer", "1.0", "\"2\"", "1", "2")]
    [InlineData("string", "0", "2000", "0", "2000")]
    [InlineData("string", "1", "2147483647", "1", "2147483647")]
    [InlineData("boolean", "0", "1", null, null)]
    [InlineData("array", "1", "4", null, null)]
    public void Bounds_are_kept_where_they_mean_something(string type, string min, string max, string? expectedMin, string? expectedMax)
    {
        Parameter parameter = Assert.Single(
            Sample.Flawless(Sample.Document(Sample.Named($"\"type\": \"{type}\", \"min\": {min}, \"max\": {max}"))).Parameters);

        Assert.Equal((expectedMin, expectedMax), (parameter.Minimum, parameter.Maximum));
    }

    [Theory]
    [InlineData("number", "min", "1e999")]
    [InlineData("number", "max", "-1e400")]
    [InlineData("number", "min", "\"small\"")]
    [InlineData("number", "min", "\"\"")]
    [InlineData("number", "min", "true")]
    [InlineData("boolean", "min", "\"small\"")]
    [InlineData("integer", "min", "0.5")]
    [InlineData("integer", "max", "9223372036854775808")]
    [InlineData("integer", "step", "0.1")]
    [InlineData("number", "step", "0")]
    [InlineData("number", "step", "-0.5")]
    [InlineData("string", "min", "-1")]
    [InlineData("string", "max", "10.5")]
    [InlineData("string", "max", "2147483648")]
    public void A_bound_that_can_not_be_one_is_left_out(string type, string bound, string value)
    {
        Parameter parameter = Marked
            .Expect(Sample.Document(Sample.Named($"\"type\": \"{type}\", \"{bound}\": «{value}»")), "SSDK0002")
            .Document!.Parameters[0];

        Assert.Equal((null, null, null), (parameter.Minimum, parameter.Maximum, parameter.Step));
    }

    [Theory]
    [InlineData("number", "15", "3")]
    [InlineData("number", "0.1000000000000000000001", "0.1")]
    [InlineData("number", "\"15\"", "\"3\"")]
    [InlineData("integer", "9223372036854775807", "9223372036854775806")]
    [InlineData("string", "2", "1")]
    [InlineData("array", "2", "1")]
    [InlineData("image", "2", "1")]
    public void A_min_above_its_max_is_an_error_at_the_min_and_neither_counts(string type, string min, string max)
    {
        DocumentReading reading =
            type == "image"
                ? Marked.Expect(
                    Sample.Document(Sample.Named($"\"type\": «\"{type}\"», \"min\": «{min}», \"max\": {max}")),
                    "SSDK0011",
                    "SSDK0007")
                : Marked.Expect(Sample.Document(Sample.Named($"\"type\": \"{type}\", \"min\": «{min}», \"max\": {max}")), "SSDK0007");

        Assert.Equal((null, null), (reading.Document!.Parameters[0].Minimum, reading.Document.Parameters[0].Maximum));
        Assert.True(reading.Findings[reading.Findings.Count - 1].IsError);
    }

    [Theory]
    [InlineData("number", "\"min\": 5, \"exclusive_min\": 3", "5", null)]
    [InlineData("number", "\"min\": 3, \"exclusive_min\": 5", null, "5")]
    [InlineData("integer", "\"min\": 3, \"exclusive_min\": 3.0", null, "3.0")]
    [InlineData("number", "\"min\": 3, \"exclusive_min\": 5, \"step\": 2", "3", "5")]
    [InlineData("number", "\"min\": 5, \"exclusive_min\": 3, \"step\": 2", "5", null)]
    public void Of_two_bounds_on_a_side_the_stricter_is_kept(string type, string fields, string? least, string? above)
    {
        Parameter low = Assert.Single(Sample.Flawless(Sample.Document(Sample.Named($"\"type\": \"{type}\", {fields}"))).Parameters);
        string mirrored = fields.Replace("min", "max").Replace("\": ", "\": -").Replace("step\": -", "step\": ");
        Parameter high = Assert.Single(Sample.Flawless(Sample.Document(Sample.Named($"\"type\": \"{type}\", {mirrored}"))).Parameters);

        Assert.Equal((least, above), (low.Minimum, low.ExclusiveMinimum));
        Assert.Equal((above is null ? "-" + least : null, above is null ? null : "-" + above), (high.Maximum, high.ExclusiveMaximum));
    }

    [Fact]
    public void A_step_is_kept_as_written()
    {
        Assert.Equal("0.50", Sample.Parameter(""" "type": "number", "step": 0.50 """).Step);
    }
}
