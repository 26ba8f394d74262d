using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Fixes;

public sealed class ReplaceValueFixTests
{
    [Theory]
    [InlineData("20", "15")]
    [InlineData("1", "3")]
    [InlineData("-20", "3")]
    [InlineData("20.5", "15.0")]
    [InlineData("20f", "15f")]
    [InlineData("20.0D", "15.0D")]
    [InlineData("0x20", "15")]
    [InlineData("(int)20.7", "15")]
    [InlineData("20 /* seconds */", "15 /* seconds */")]
    [InlineData("10 * 2", "15")]
    [InlineData("double.PositiveInfinity", "15")]
    public Task A_number_goes_to_the_bound_it_passed(string before, string after) => Fixing.CheckAsync(
        Models.Kling,
        $$"""_ = new KlingO3Request { Prompt = "a", Duration = {{before}} };""",
        "Change to 15".Replace("15", after.StartsWith('3') ? "3" : "15", StringComparison.Ordinal),
        $$"""_ = new KlingO3Request { Prompt = "a", Duration = {{after}} };""");

    [Theory]
    [InlineData("flag ? 20 : 6", "flag ? 15 : 6")]
    [InlineData("flag ? (20.0) : 6", "flag ? 15.0 : 6")]
    [InlineData("number switch { 1 => 6, _ => 20 }", "number switch { 1 => 6, _ => 15 }")]
    [InlineData("new double?(flag ? 6 : 20)", "new double?(flag ? 6 : 15)")]
    public Task Of_a_choice_only_the_arm_is_changed(string before, string after) => Fixing.CheckAsync(
        Models.Kling,
        $$"""_ = new KlingO3Request { Prompt = "a", Duration = {{before}} };""",
        "Change to 15",
        $$"""_ = new KlingO3Request { Prompt = "a", Duration = {{after}} };""");

    [Theory]
    [InlineData("Strength = 0.34", "0.3", "Strength = 0.3")]
    [InlineData("Strength = 7", "1", "Strength = 1")]
    [InlineData("Guidance = 0.3", "0.25", "Guidance = 0.25")]
    [InlineData("Guidance = -1.1", "-1", "Guidance = -1.0")]
    [InlineData("Frames = 18", "17", "Frames = 17")]
    [InlineData("Frames = 1", "17", "Frames = 17")]
    [InlineData("Frames = 1000", "161", "Frames = 161")]
    [InlineData("Frames = 100", "97", "Frames = 97")]
    [InlineData("Seed = 5", "6", "Seed = 6")]
    [InlineData("Duration = 14.8", "15", "Duration = 15.0")]
    public Task A_number_goes_to_the_nearest_step(string before, string value, string after) => Fixing.CheckAsync(
        Models.Judged,
        $$"""_ = new JudgedRequest { Prompt = "ab", {{before}} };""",
        $"Change to {value}",
        $$"""_ = new JudgedRequest { Prompt = "ab", {{after}} };""");

    [Theory]
    [InlineData("Strength = 0.1f", "0.25", "Strength = 0.25")]
    [InlineData("Seed = 1000", "100", "Seed = 100")]
    [InlineData("Seed = -1L", "0", "Seed = 0")]
    [InlineData("Size = 900", "1024", "Size = 1024")]
    [InlineData("Speed = 0.6", "0.5", "Speed = 0.5")]
    [InlineData("Speed = 1.8", "2", "Speed = 2.0")]
    [InlineData("Style = \"foto\"", "\"photo\"", "Style = \"photo\"")]
    [InlineData("Style = \"Oil-Paint\"", "\"oil paint\"", "Style = \"oil paint\"")]
    [InlineData("Mode = (SampleMode)99, Upscale = false", "SampleMode.Warn", "Mode = SampleMode.Warn, Upscale = false")]
    [InlineData("Mode = (SampleMode)(-1)", "SampleMode.Plain", "Mode = SampleMode.Plain")]
    [InlineData("Mode = SampleMode.Bounds, Strength = 0.7", "0.5", "Mode = SampleMode.Bounds, Strength = 0.5")]
    [InlineData("Mode = SampleMode.Bounds, Strength = null", "0.5", "Mode = SampleMode.Bounds, Strength = 0.5")]
    [InlineData(
        "Mode = SampleMode.Options, Quality = SampleQuality.Ultra",
        "SampleQuality.Medium",
        "Mode = SampleMode.Options, Quality = SampleQuality.Medium"
    )]
    [InlineData("Mode = SampleMode.Texts, Style = \"anime\"", "\"photo\"", "Mode = SampleMode.Texts, Style = \"photo\"")]
    public Task A_value_becomes_the_nearest_that_is_allowed(string before, string value, string after) => Fixing.CheckAsync(
        Models.Sample,
        $$"""_ = new SampleRequest { Prompt = "a cat", {{before}} };""",
        $"Change to {value}",
        $$"""_ = new SampleRequest { Prompt = "a cat", {{after}} };""");

    [Fact]
    public Task All_values_of_a_file_are_replaced_together() => Fixing.CheckAllAsync(
        Models.Kling,
        """
        _ = new KlingO3Request { Prompt = "a", Duration = 20 };
        _ = new KlingO3Request { Prompt = "a", Duration = 1.5 };
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v };
        _ = new KlingO3Request { Prompt = "a", Duration = 30f } with { Duration = 40 };
        """,
        "Change to 15",
        """
        _ = new KlingO3Request { Prompt = "a", Duration = 15 };
        _ = new KlingO3Request { Prompt = "a", Duration = 3.0 };
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v };
        _ = new KlingO3Request { Prompt = "a", Duration = 15f } with { Duration = 15 };
        """);

    [Theory]
    [InlineData("Prompt = \"\"")]
    [InlineData("Prompt = \"a\"")]
    [InlineData("Prompt = \"a cat\", Images = \"a,b,c,d\"")]
    [InlineData("Prompt = \"a cat\", Strength = double.NaN")]
    [InlineData("Prompt = \"a cat\", Mode = SampleMode.Items, Images = \"a,b\"")]
    public async Task Where_no_value_is_the_nearest_none_is_offered(string members) =>
        Assert.Empty(await Fixing.TitlesAsync(Models.Sample, $$"""_ = new SampleRequest { {{members}} };"""));
}
