using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1002.</summary>
public sealed class LengthTests
{
    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("\"12345678901234567890\"")]
    [InlineData("text")]
    [InlineData("$\"{text}\"")]
    [InlineData("{|SSDK1002:\"ab\"|}")]
    [InlineData("{|SSDK1002:\"123456789012345678901\"|}")]
    [InlineData("{|SSDK1002:\"1234567890\" + \"12345678901\"|}")]
    [InlineData("{|SSDK1002:$\"{\"ab\"}\"|}")]
    public Task A_text_is_as_long_as_it_may_be(string value) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = {{value}} };""");

    [Fact]
    public async Task An_optional_text_is_checked_when_it_is_given()
    {
        string[] messages = await Analysis.CheckAsync(
            Models.Sample,
            """
            _ = new SampleRequest { Prompt = "a cat", Note = {|SSDK1002:""|} };
            _ = new SampleRequest { Prompt = "a cat", Note = null };
            _ = new SampleRequest { Prompt = "a cat" };
            """);

        Assert.Equal(["note has 0 characters, below the minimum of 2 (sample)"], messages);
    }
}
