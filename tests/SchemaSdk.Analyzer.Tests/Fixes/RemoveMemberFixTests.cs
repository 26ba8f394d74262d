using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Fixes;

public sealed class RemoveMemberFixTests
{
    [Theory]
    [InlineData("{ Prompt = \"a\", KeepOriginalSound = true }", "{ Prompt = \"a\" }")]
    [InlineData("{ Prompt = \"a\", KeepOriginalSound = true, }", "{ Prompt = \"a\", }")]
    [InlineData("{ KeepOriginalSound = true, Prompt = \"a\" }", "{ Prompt = \"a\" }")]
    [InlineData("{ Prompt = \"a\", KeepOriginalSound = true, Duration = 5 }", "{ Prompt = \"a\", Duration = 5 }")]
    [InlineData("{Prompt=\"a\",KeepOriginalSound=true}", "{Prompt=\"a\"}")]
    public Task On_one_line_it_goes_with_its_comma(string before, string after) =>
        Check($"_ = new KlingO3Request {before};", $"_ = new KlingO3Request {after};");

    [Fact]
    public Task In_the_middle_it_goes_with_its_line() => Check(
        """
        _ = new KlingO3Request
        {
            Prompt = "a", // what it shows
            // as it was
            KeepOriginalSound = true, // really
            Duration = 5, // seconds
        };
        """,
        """
        _ = new KlingO3Request
        {
            Prompt = "a", // what it shows
            Duration = 5, // seconds
        };
        """);

    [Fact]
    public Task At_the_end_it_takes_the_comma_before_it() => Check(
        """
        _ = new KlingO3Request
        {
            Prompt = "a",
            KeepOriginalSound = true
        };
        """,
        """
        _ = new KlingO3Request
        {
            Prompt = "a"
        };
        """);

    [Fact]
    public Task At_the_end_the_comment_on_the_previous_member_is_kept() => Check(
        """
        _ = new KlingO3Request
        {
            Prompt = "a", // what it shows
            KeepOriginalSound = true // really
        };
        """,
        """
        _ = new KlingO3Request
        {
            Prompt = "a" // what it shows
        };
        """);

    [Fact]
    public Task At_the_end_of_a_line_it_leaves_the_line_end() => Check(
        """
        _ = new KlingO3Request
        {
            Prompt = "a", KeepOriginalSound = true,
            Duration = 5,
        };
        """,
        """
        _ = new KlingO3Request
        {
            Prompt = "a",
            Duration = 5,
        };
        """);

    [Fact]
    public Task The_only_member_leaves_an_empty_initializer() => Check(
        """
        var request = new KlingO3Request { Prompt = "a" };
        _ = request with { Workflow = KlingO3Workflow.T2v, Video = null, KeepOriginalSound = true };
        """,
        """
        var request = new KlingO3Request { Prompt = "a" };
        _ = request with { Workflow = KlingO3Workflow.T2v, Video = null };
        """);

    [Theory]
    [InlineData("Mode = SampleMode.Forbid, Image = text", "Remove Image", "Mode = SampleMode.Forbid")]
    [InlineData("Mode = SampleMode.One, Image = text, Mask = text", "Remove Mask", "Mode = SampleMode.One, Image = text")]
    [InlineData("Mode = SampleMode.Warn, Strength = 0.5, Upscale = flag", "Remove Upscale", "Mode = SampleMode.Warn, Strength = 0.5")]
    public Task A_member_that_is_forbidden_or_one_too_many_goes_too(string before, string title, string after) => Fixing.CheckAsync(
        Models.Sample,
        $$"""_ = new SampleRequest { Prompt = "a cat", {{before}} };""",
        title,
        $$"""_ = new SampleRequest { Prompt = "a cat", {{after}} };""");

    [Fact]
    public Task All_members_of_a_file_go_together() => Fixing.CheckAllAsync(
        Models.Kling,
        """
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.T2v, Image = text, Video = text, ReferenceImages = text };
        _ = new KlingO3Request
        {
            Image = text,
            Workflow = KlingO3Workflow.T2v,
            Video = text,
            Prompt = "a",
            Duration = 20,
            KeepOriginalSound = flag,
            ReferenceVideos = text
        };
        """,
        "Remove Image",
        """
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.T2v };
        _ = new KlingO3Request
        {
            Workflow = KlingO3Workflow.T2v,
            Prompt = "a",
            Duration = 20,
            KeepOriginalSound = flag
        };
        """);

    [Fact]
    public async Task Nothing_is_removed_between_directives()
    {
        const string Code =
            """
            _ = new KlingO3Request
            {
                Prompt = "a",
            #if !NEVER
                KeepOriginalSound = true,
            #endif
            };
            """;

        await Fixing.CheckAsync(Models.Kling, Code, "Remove KeepOriginalSound", Code);
    }

    private static Task Check(string before, string after) => Fixing.CheckAsync(Models.Kling, before, "Remove KeepOriginalSound", after);
}
