using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1010: every kind of rule that an overlay can have, over what the compiler knows, does not know, and knows in part.</summary>
public sealed class RuleErrorTests
{
    [Theory]
    [InlineData("{|SSDK1010:{|SSDK1010:Mode|}|} = SampleMode.Require")]
    [InlineData("{|SSDK1010:Mode|} = SampleMode.Require, Image = text")]
    [InlineData("Mode = SampleMode.Require, {|SSDK1010:Mask|} = null, Image = \"a\"")]
    [InlineData("Mode = SampleMode.Require, Image = \"a\", Mask = text")]
    [InlineData("Mode = SampleMode.Require, Image = maybeText, Mask = maybeText")]
    [InlineData("Mode = flag ? SampleMode.Require : SampleMode.Any")]
    [InlineData("Mode = (SampleMode)number")]
    [InlineData("Extra = { [\"image\"] = \"a\" }, Mode = SampleMode.Require")]
    public Task Require_needs_every_parameter(string members) => Check(members);

    [Theory]
    [InlineData("{|SSDK1010:Mode|} = SampleMode.Any")]
    [InlineData("Mode = SampleMode.Any, {|SSDK1010:Image|} = null")]
    [InlineData("Mode = SampleMode.Any, Image = \"a\"")]
    [InlineData("Mode = SampleMode.Any, Video = text")]
    [InlineData("Mode = SampleMode.Any, Video = maybeText")]
    [InlineData("Mode = SampleMode.Any, Image = text, Video = text")]
    public Task Require_any_needs_at_least_one(string members) => Check(members);

    [Theory]
    [InlineData("{|SSDK1010:Mode|} = SampleMode.One")]
    [InlineData("Mode = SampleMode.One, Image = \"a\"")]
    [InlineData("Mode = SampleMode.One, Image = text, {|SSDK1010:Mask|} = text")]
    [InlineData("Mode = SampleMode.One, {|SSDK1010:Mask|} = text, Image = text")]
    [InlineData("Mode = SampleMode.One, Image = \"a\", Video = \"b\", {|SSDK1010:Mask|} = \"c\"")]
    [InlineData("Mode = SampleMode.One, Image = maybeText, Mask = text")]
    [InlineData("Mode = SampleMode.One, Image = maybeText, Mask = maybeText")]
    public Task Require_one_needs_exactly_one(string members) => Check(members);

    [Theory]
    [InlineData("Mode = SampleMode.Forbid, {|SSDK1010:Image|} = \"a\"")]
    [InlineData("Mode = SampleMode.Forbid, {|SSDK1010:Image|} = text, {|SSDK1010:Video|} = text")]
    [InlineData("Mode = SampleMode.Forbid, {|SSDK1010:Video|} = new Uri(text)")]
    [InlineData("Mode = SampleMode.Forbid, {|SSDK1010:Guide|} = System.Text.Json.JsonDocument.Parse(text).RootElement")]
    [InlineData("Mode = SampleMode.Forbid, Guide = default(System.Text.Json.JsonElement)")]
    [InlineData("Mode = SampleMode.Forbid, Guide = new System.Text.Json.JsonElement()")]
    [InlineData("Mode = SampleMode.Forbid, Image = maybeText")]
    [InlineData("Mode = SampleMode.Forbid, Image = null, Video = default")]
    [InlineData("Mode = SampleMode.Forbid, Image = flag ? text : null")]
    [InlineData("Mode = SampleMode.Forbid")]
    [InlineData("Image = \"a\"")]
    public Task Forbid_allows_none(string members) => Check(members);

    [Theory]
    [InlineData("Mode = SampleMode.Bounds, {|SSDK1010:Strength|} = 0.6")]
    [InlineData("Mode = SampleMode.Bounds, {|SSDK1010:Strength|} = 0.26")]
    [InlineData("Mode = SampleMode.Bounds, Strength = 0.5")]
    [InlineData("Mode = SampleMode.Bounds, Strength = maybeNumber")]
    [InlineData("{|SSDK1010:Mode|} = SampleMode.Bounds")]
    [InlineData("Mode = SampleMode.Bounds, {|SSDK1010:Strength|} = null")]
    [InlineData("Mode = SampleMode.Options, {|SSDK1010:Quality|} = SampleQuality.Ultra")]
    [InlineData("Mode = SampleMode.Options, Quality = SampleQuality.Low")]
    [InlineData("Mode = SampleMode.Options, Quality = (SampleQuality)number")]
    [InlineData("{|SSDK1010:Mode|} = SampleMode.Options")]
    [InlineData("Mode = SampleMode.Texts, {|SSDK1010:Style|} = \"anime\"")]
    [InlineData("Mode = SampleMode.Texts, Style = \"photo\"")]
    [InlineData("Mode = SampleMode.Texts")]
    [InlineData("Mode = SampleMode.Items, {|SSDK1010:Images|} = \"a,b\"")]
    [InlineData("Mode = SampleMode.Items, {|SSDK1010:Images|} = [text, text]")]
    [InlineData("Mode = SampleMode.Items, Images = [text]")]
    [InlineData("Mode = SampleMode.Items, Images = text")]
    public Task Limit_narrows_what_is_allowed(string members) => Check(members);

    [Theory]
    [InlineData("Upscale = true, Size = 512, {|SSDK1010:Mask|} = text")]
    [InlineData("Upscale = true, Size = 256, Mask = text")]
    [InlineData("Upscale = false, Size = 512, Mask = text")]
    [InlineData("Upscale = flag, Size = 512, Mask = text")]
    [InlineData("Upscale = true, Size = number, Mask = text")]
    [InlineData("Upscale = true, Mask = text")]
    public Task Every_condition_has_to_hold_for_certain(string members) => Check(members);

    [Fact]
    public async Task The_message_of_a_rule_is_its_own_sentence_or_a_generated_one()
    {
        Assert.Equal(
            ["4K works from text, images and image references; use standard or pro for video inputs. [4k-takes-no-video]"],
            await Analysis.CheckAsync(
                Models.Kling,
                """
                _ = new KlingO3Request
                {
                    Prompt = "a",
                    ModelTier = KlingO3ModelTier._4k,
                    {|SSDK1010:Video|} = "https://a/b.mp4",
                };
                """));
        Assert.Equal(
            ["image or video must be set when mode is any [any]"],
            await Analysis.CheckAsync(Models.Sample, """_ = new SampleRequest { Prompt = "a cat", {|SSDK1010:Mode|} = SampleMode.Any };""")
        );
    }

    private static Task Check(string members) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", {{members}} };""");
}
