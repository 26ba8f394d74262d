using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1020: a member that has no effect, set in code to something.</summary>
public sealed class NoEffectTests
{
    [Theory]
    [InlineData("{|SSDK1020:KeepOriginalSound|} = true")]
    [InlineData("{|SSDK1020:KeepOriginalSound|} = false")]
    [InlineData("{|SSDK1020:KeepOriginalSound|} = flag")]
    [InlineData("KeepOriginalSound = null")]
    [InlineData("KeepOriginalSound = flag ? true : null")]
    [InlineData("Duration = 5")]
    [InlineData("KeepOriginalSound = true, Video = text")]
    [InlineData("KeepOriginalSound = true, Video = maybeText")]
    [InlineData("KeepOriginalSound = true, Workflow = KlingO3Workflow.VideoEdit, Video = text")]
    [InlineData("KeepOriginalSound = true, Workflow = flag ? KlingO3Workflow.VideoEdit : KlingO3Workflow.Auto")]
    [InlineData("{|SSDK1020:KeepOriginalSound|} = true, Workflow = KlingO3Workflow.Reference, Video = text, ReferenceImages = text")]
    public Task A_video_that_is_not_edited_has_no_sound_to_keep(string members) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new KlingO3Request { Prompt = "a", {{members}} };""");

    [Theory]
    [InlineData("{|SSDK1020:AspectRatio|} = Kling3_0TurboAspectRatio.Square, Image = text")]
    [InlineData("{|SSDK1020:AspectRatio|} = (Kling3_0TurboAspectRatio)number, Image = new Uri(text)")]
    [InlineData("{|SSDK1020:AspectRatio|} = Kling3_0TurboAspectRatio.Square, Image = MediaInput.FromUrl(new Uri(text))")]
    [InlineData("AspectRatio = Kling3_0TurboAspectRatio.Square, Image = maybeText")]
    [InlineData("AspectRatio = Kling3_0TurboAspectRatio.Square, Image = null")]
    [InlineData("AspectRatio = Kling3_0TurboAspectRatio.Square")]
    [InlineData("Image = text")]
    public Task The_shape_follows_the_image(string members) =>
        Analysis.CheckAsync(Models.Kling, $$"""_ = new Kling3_0TurboRequest { Prompt = "a", {{members}} };""");

    [Theory]
    [InlineData("Video = text, {|SSDK1020:Upscale|} = true, {|SSDK1020:Note|} = text")]
    [InlineData("Video = text, {|SSDK1020:Note|} = maybeText ?? \"none\"")]
    [InlineData("Video = text, {|SSDK1020:Note|} = new string('a', number)")]
    [InlineData("Video = text, {|SSDK1020:Note|} = $\"{number} times\"")]
    [InlineData("Video = text, Note = maybeText")]
    public Task What_is_certainly_not_null_is_reported(string members) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", {{members}} };""");

    [Fact]
    public Task A_text_that_was_checked_for_null_is_known_to_be_there() => Analysis.CheckAsync(
        Models.Sample,
        """
        if (maybeText is not null)
            _ = new SampleRequest { Prompt = "a cat", Video = text, {|SSDK1020:Note|} = maybeText };
        """);

    [Fact]
    public Task Without_nullable_annotations_a_reference_may_be_null() => Analysis.CheckAsync(
        Models.Sample,
        """
        #nullable disable
        using SchemaSdk.Models;

        class Unannotated
        {
            public string Field;

            public void Run(string text, bool flag)
            {
                _ = new SampleRequest { Prompt = "a cat", Video = "a", Note = text };
                _ = new SampleRequest { Prompt = "a cat", Video = "a", Note = Field };
                _ = new SampleRequest { Prompt = "a cat", Video = "a", {|SSDK1020:Upscale|} = flag };
            }
        }

        #nullable enable
        class Annotated
        {
            public void Run(Unannotated other, string text)
            {
                _ = new SampleRequest { Prompt = "a cat", Video = "a", Note = other.Field };
                _ = new SampleRequest { Prompt = "a cat", Video = "a", {|SSDK1020:Note|} = text };
            }
        }
        """);
}
