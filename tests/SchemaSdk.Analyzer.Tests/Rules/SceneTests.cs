using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1006.</summary>
public sealed class SceneTests
{
    [Theory]
    [InlineData("\"5s: a cat | a dog\"")]
    [InlineData("\"3s: a cat\\n15.0 s : a dog\"")]
    [InlineData("\"20 seconds: a cat\"")]
    [InlineData("new Scenes(new Scene(\"a cat\", 5), new Scene(\"a dog\"))")]
    [InlineData("new Scenes(new Scene(\"a cat\", number))")]
    [InlineData("new Scenes(new Scene(text, number), new Scene(duration: 15, text: text))")]
    [InlineData("new Scenes(new Scene[number])")]
    [InlineData("[new(\"a cat\", 3), new(text)]")]
    [InlineData("Scenes.Parse(text)")]
    [InlineData("{|SSDK1006:\"a cat | | a dog\"|}")]
    [InlineData("{|SSDK1006:\"a cat |\"|}")]
    [InlineData("{|SSDK1006:\"5s:\"|}")]
    [InlineData("{|SSDK1006:\"20s: a cat\"|}")]
    [InlineData("{|SSDK1006:\"a cat\\n2.9s: a dog\"|}")]
    [InlineData("{|SSDK1006:new Scenes(new Scene(\"a cat\", 20))|}")]
    [InlineData("{|SSDK1006:new Scenes(new Scene(text, 20))|}")]
    [InlineData("{|SSDK1006:new(new Scene(text), new Scene(duration: 2.5m, text: text))|}")]
    [InlineData("{|SSDK1006:[new(\"a cat\", 3), new(text, 16)]|}")]
    public Task A_scene_has_a_text_and_a_duration_within_bounds(string value) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = {{value}} };""");

    [Theory]
    [InlineData("new Scenes(new Scene({|SSDK1006:\"\"|}))")]
    [InlineData("new Scenes(new Scene(text), new Scene({|SSDK1006:\"a | b\"|}))")]
    [InlineData("[new({|SSDK1006:\"a\\nb\"|}, 5)]")]
    [InlineData("[new({|SSDK1006:\"5s: a cat\"|})]")]
    [InlineData("[new(\"a cat\", {|SSDK1006:0|})]")]
    public Task A_scene_that_can_not_be_made_is_reported_where_it_is_made(string value) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = {{value}} };""");

    [Fact]
    public async Task The_message_names_the_scene()
    {
        string[] messages = await Analysis.CheckAsync(
            Models.Kling,
            """
            _ = new KlingO3Request { Prompt = {|SSDK1006:"a cat | 20s: a dog"|} };
            _ = new KlingO3Request { Prompt = {|SSDK1006:"a cat |"|} };
            """);

        Assert.Equal(
            ["scene 2 of prompt lasts 20 s, outside 3 to 15 (kling-o3)", "scene 2 of prompt has no text (kling-o3)"],
            messages);
    }
}
