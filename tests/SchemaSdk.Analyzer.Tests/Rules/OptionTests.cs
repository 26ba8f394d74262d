using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1003.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("Style = \"photo\"")]
    [InlineData("Style = text")]
    [InlineData("Style = null")]
    [InlineData("Style = {|SSDK1003:\"foto\"|}")]
    [InlineData("Style = {|SSDK1003:\"Photo\"|}")]
    [InlineData("Style = {|SSDK1003:\"\"|}")]
    [InlineData("Size = 512")]
    [InlineData("Size = number")]
    [InlineData("Size = {|SSDK1003:500|}")]
    [InlineData("Speed = 0.5")]
    [InlineData("Speed = 2")]
    [InlineData("Speed = {|SSDK1003:1.5f|}")]
    [InlineData("Mode = SampleMode.Plain")]
    [InlineData("Mode = (SampleMode)1, Image = text, Mask = text")]
    [InlineData("Mode = (SampleMode)number")]
    [InlineData("Mode = {|SSDK1003:(SampleMode)99|}")]
    [InlineData("Mode = {|SSDK1003:(SampleMode?)99|}")]
    [InlineData("Mode = {|SSDK1003:(SampleMode)(-1)|}")]
    [InlineData("Mode = {|SSDK1003:SampleMode.Warn + 1|}")]
    [InlineData("Mode = default(SampleMode)")]
    public Task A_constant_is_one_of_the_options(string member) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", {{member}} };""");

    [Fact]
    public async Task The_message_lists_the_options() => Assert.Equal(
        ["style is foto, not one of anime, photo, oil paint (sample)"],
        await Analysis.CheckAsync(Models.Sample, """_ = new SampleRequest { Prompt = "a cat", Style = {|SSDK1003:"foto"|} };"""));
}
