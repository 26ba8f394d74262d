namespace SchemaSdk.Models.Tests.Values;

public class SceneTests
{
    [Fact]
    public void Scenes_are_joined_with_their_durations()
    {
        var scenes = new Scenes(new Scene("a cat", 5.0m), new Scene(" a dog "), new Scene("a bird", 3.50m));

        Assert.Equal("5s: a cat | a dog | 3.5s: a bird", scenes.ToString());
        Assert.Equal(3, scenes.Count);
        Assert.Equal(14.5m, scenes.TotalDuration(defaultDuration: 6));
    }

    [Fact]
    public void A_string_is_the_wire_text_and_parses_back()
    {
        Scenes scenes = "5s: a cat\r\n a dog |\t3.5 s : a bird";

        Assert.Equal([new Scene("a cat", 5), new Scene("a dog"), new Scene("a bird", 3.5m)], scenes.ToArray());
        Assert.Equal("5s: a cat\r\n a dog |\t3.5 s : a bird", scenes.ToString());
        Assert.Equal("a dog", scenes[1].Text);
        Assert.Null(scenes[1].Duration);
    }

    [Fact]
    public void A_collection_expression_makes_scenes()
    {
        Scenes scenes = [new Scene("a", 4), new Scene("b")];

        Assert.Equal<Scenes>("4s: a | b", scenes);
        Assert.Equal(new KlingO3Request { Prompt = "4s: a | b" }, new KlingO3Request { Prompt = [new Scene("a", 4), new Scene("b")] });
    }

    [Theory]
    [InlineData("a | b", "a pipe (|), at 2")]
    [InlineData("a\nb", "a line break, at 1")]
    [InlineData("a\r", "a line break, at 1")]
    [InlineData("5s: a", "starts like a duration")]
    [InlineData("  5.5 s : a", "starts like a duration")]
    public void What_the_host_would_read_otherwise_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new Scene(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_scene_without_text_is_refused(string text) => Assert.Throws<ArgumentException>(() => new Scene(text));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_scene_lasts_more_than_nothing(int seconds) => Assert.Throws<ArgumentOutOfRangeException>(() => new Scene("a", seconds));

    [Fact]
    public void No_scenes_and_null_scenes_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Scenes());
        Assert.Throws<ArgumentException>(() => new Scenes(new Scene("a"), null!));
        Assert.Null((Scenes?)(string?)null);
    }

    [Theory]
    [InlineData("a||b", "Scene 2 has no text.")]
    [InlineData("5s:", "Scene 1 has no text.")]
    [InlineData("a\n", "Scene 2 has no text.")]
    public void Parsing_a_scene_without_text_tells_which(string text, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => Scenes.Parse(text)).Message);

    [Theory]
    [InlineData("2s: a", "SSDK1006")]
    [InlineData("15.5s: a", "SSDK1006")]
    [InlineData("99999999999999999999999999999999999s: a", "SSDK1006")]
    [InlineData("a||b", "SSDK1006")]
    [InlineData("a|b|c|d|e|f|g", "SSDK1005")]
    [InlineData(" ", "SSDK1004")]
    public void Validate_tells_what_the_model_refuses(string prompt, string code) =>
        Assert.Equal(code, Assert.Single(new KlingO3Request { Prompt = prompt }.Validate().Errors).Code);

    [Theory]
    [InlineData("a scene at 10:30, in 5 shots")]
    [InlineData("5 seconds: a cat")]
    [InlineData("5.s: a")]
    [InlineData("-5s: a")]
    public void What_only_looks_like_a_duration_is_text(string prompt)
    {
        Scenes scenes = prompt;

        Assert.Equal(5, scenes.TotalDuration(defaultDuration: 5));
        Assert.True(new KlingO3Request { Prompt = scenes }.Validate().IsValid);
    }

    [Fact]
    public void Scenes_survive_the_way_over_the_wire()
    {
        var request = new KlingO3Request { Prompt = [new Scene("a \"cat\"", 5.5m), new Scene("b: c")] };

        KlingO3Request read = ModelJson.Read<KlingO3Request>(request.ToJson());

        Assert.Equal(request, read);
        Assert.Equal(request.Prompt, read.Prompt.AsEnumerable());
    }
}
