using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1001: numbers between two steps, which count from the minimum, or from zero.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData("Strength = 0.1")]
    [InlineData("Strength = 0.3")]
    [InlineData("Strength = {|SSDK1001:0.1 + 0.2|}")]
    [InlineData("Strength = (double)0.3m")]
    [InlineData("Strength = {|SSDK1001:0.3f|}")]
    [InlineData("Strength = {|SSDK1001:0.15|}")]
    [InlineData("Strength = {|SSDK1001:0|}")]
    [InlineData("Guidance = -0.25")]
    [InlineData("Guidance = 1e15")]
    [InlineData("Guidance = {|SSDK1001:0.3|}")]
    [InlineData("Guidance = {|SSDK1001:1e-9|}")]
    [InlineData("Guidance = {|SSDK1001:double.NaN|}")]
    [InlineData("Frames = 17")]
    [InlineData("Frames = 161")]
    [InlineData("Frames = {|SSDK1001:24|}")]
    [InlineData("Frames = {|SSDK1001:32|}")]
    [InlineData("Seed = 9007199254740993")]
    [InlineData("Seed = {|SSDK1001:9007199254740994|}")]
    [InlineData("Seed = {|SSDK1001:long.MaxValue|}")]
    [InlineData("Story = \"3.5s: a\"")]
    [InlineData("Story = {|SSDK1006:\"3.4s: a\"|}")]
    [InlineData("Story = {|SSDK1006:new Scenes(new Scene(\"a\", 3.4m))|}")]
    [InlineData("Duration = number")]
    public async Task A_number_must_be_on_a_step(string member) =>
        await Analysis.CheckAsync(Models.Judged, $$"""_ = new JudgedRequest { Prompt = "ab", {{member}} };""");

    [Fact]
    public async Task The_message_names_the_start_of_the_steps()
    {
        string[] messages = await Analysis.CheckAsync(
            Models.Judged,
            """
            _ = new JudgedRequest { Prompt = "ab", Strength = {|SSDK1001:0.15|}, Guidance = {|SSDK1001:0.3|}, Frames = {|SSDK1001:200|} };
            _ = new JudgedRequest { Prompt = "ab", Story = {|SSDK1006:"3.4s: a"|}, Duration = {|SSDK1001:3.4|} };
            """);

        Assert.Equal(
            [
                "strength is 0.15, not in steps of 0.1 from 0.1 (judged)",
                "guidance is 0.3, not a multiple of 0.25 (judged)",
                "frames is 200, outside 17 to 161 (judged)",
                "scene 1 of story lasts 3.4 s, not in steps of 0.5 from 3 (judged)",
                "duration is 3.4, not in steps of 0.5 from 3 (judged)",
            ],
            messages);
    }
}
