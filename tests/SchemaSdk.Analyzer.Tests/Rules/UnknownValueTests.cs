using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>What the compiler does not know is never an error.</summary>
public sealed class UnknownValueTests
{
    [Fact]
    public Task Conversions_of_other_types_may_give_anything() => Analysis.CheckAsync(
        Models.Sample,
        """
        using SchemaSdk.Models;

        class Path
        {
            public static implicit operator string?(Path path) => null;
            public static implicit operator double?(Path path) => null;
            public static implicit operator SampleMode(Path path) => SampleMode.Plain;

            public void Run()
            {
                _ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.Forbid, Image = new Path() };
                _ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.Bounds, Strength = new Path() };
                _ = new SampleRequest { Prompt = "a cat", Mode = new Path() };
                _ = new SampleRequest { Prompt = "a cat", Video = "a", Note = this };
                object any = "a";
                _ = new SampleRequest { Prompt = "a cat", Video = "a", Note = any as string };
                _ = new SampleRequest { Prompt = "a cat", Video = "a", Upscale = any as bool? };
            }
        }
        """);

    [Fact]
    public Task Extra_may_replace_every_value() => Analysis.CheckAsync(
        Models.Kling,
        """
        _ = new KlingO3Request { Prompt = "a", Duration = 20, Extra = { ["duration"] = 6 } };
        _ = new KlingO3Request { Prompt = "a", Duration = 20, Extra = new ExtraParameters() };
        """);

    [Fact]
    public Task A_copy_is_checked_for_what_is_changed() => Analysis.CheckAsync(
        Models.Kling,
        """
        var request = new KlingO3Request { Prompt = "a", Image = text };
        _ = request with { Duration = {|SSDK1001:20|} };
        _ = request with { Workflow = KlingO3Workflow.I2v };
        _ = request with { ModelTier = KlingO3ModelTier._4k, {|SSDK1010:Video|} = text };
        _ = request with { Video = text };
        _ = request with { KeepOriginalSound = true };
        _ = request with { Workflow = KlingO3Workflow.I2v, {|SSDK1010:Image|} = null };
        _ = request with { Duration = 20, Extra = new ExtraParameters() };
        _ = request with { };
        """);

    [Fact]
    public Task A_value_that_is_assigned_later_is_not_looked_for() => Analysis.CheckAsync(
        Models.Kling,
        """
        double? seconds = 20;
        _ = new KlingO3Request { Prompt = "a", Duration = seconds };
        """);

    [Fact]
    public Task Other_types_are_left_alone() => Analysis.CheckAsync(
        Models.Kling,
        """
        class Video
        {
            public double? Duration { get; init; }
            public string? Prompt { get; init; }

            public static Video Make() => new Video { Prompt = "", Duration = 20 };
            public static T Create<T>() where T : Video, new() => new T { Prompt = "", Duration = 20 };
        }
        """);
}
