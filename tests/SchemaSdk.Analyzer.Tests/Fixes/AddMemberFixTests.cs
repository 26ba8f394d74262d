using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Fixes;

public sealed class AddMemberFixTests
{
    [Theory]
    [InlineData(
        "{ Prompt = \"a\", Workflow = KlingO3Workflow.I2v }",
        "{ Prompt = \"a\", Workflow = KlingO3Workflow.I2v, Image = default }"
    )]
    [InlineData(
        "{ Prompt = \"a\", Workflow = KlingO3Workflow.I2v, }",
        "{ Prompt = \"a\", Workflow = KlingO3Workflow.I2v, Image = default, }"
    )]
    public Task On_one_line_it_comes_last(string before, string after) =>
        Check($"_ = new KlingO3Request {before};", $"_ = new KlingO3Request {after};");

    [Fact]
    public Task On_lines_of_their_own_it_gets_one_too() => Check(
        """
        KlingO3Request request = new()
        {
            Prompt = "a", // what it shows
            Workflow = KlingO3Workflow.I2v, // from an image
        };
        """,
        """
        KlingO3Request request = new()
        {
            Prompt = "a", // what it shows
            Workflow = KlingO3Workflow.I2v, // from an image
            Image = default,
        };
        """);

    [Fact]
    public Task Without_a_last_comma_one_is_set() => Check(
        """
        _ = new KlingO3Request
        {
            Prompt = "a",
            Workflow = KlingO3Workflow.I2v // from an image
        };
        """,
        """
        _ = new KlingO3Request
        {
            Prompt = "a",
            Workflow = KlingO3Workflow.I2v, // from an image
            Image = default
        };
        """);

    [Fact]
    public Task It_keeps_to_a_line_that_several_members_share() => Check(
        """
        _ = new KlingO3Request
        {
            Prompt = "a", Workflow = KlingO3Workflow.I2v
        };
        """,
        """
        _ = new KlingO3Request
        {
            Prompt = "a", Workflow = KlingO3Workflow.I2v, Image = default
        };
        """);

    [Fact]
    public Task A_comment_stays_with_its_value() => Check(
        """_ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v /* from an image */ };""",
        """_ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v /* from an image */, Image = default };""");

    [Fact]
    public Task What_is_added_has_to_be_given_a_value() => Analysis.CheckAsync(
        Models.Kling,
        """_ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v, {|SSDK1010:Image|} = default };""");

    [Fact]
    public async Task Of_several_members_any_one_is_offered()
    {
        const string Code = """_ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.Any };""";

        Assert.Equal(["Set Image", "Set Video"], await Fixing.TitlesAsync(Models.Sample, Code));
        await Fixing.CheckAsync(
            Models.Sample,
            Code,
            "Set Video",
            """_ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.Any, Video = default };""");
    }

    [Theory]
    [InlineData("Bounds", "Strength", "0.5")]
    [InlineData("Options", "Quality", "SampleQuality.Medium")]
    public Task Where_the_default_is_not_allowed_the_nearest_that_is_comes_with_it(string mode, string member, string value) =>
        Fixing.CheckAsync(
            Models.Sample,
            $$"""_ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.{{mode}} };""",
            $"Set {member}",
            $$"""_ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.{{mode}}, {{member}} = {{value}} };""");

    [Theory]
    [InlineData("new DemandingRequest()", "new DemandingRequest() { Text = default }")]
    [InlineData("new DemandingRequest { }", "new DemandingRequest { Text = default }")]
    [InlineData("new SchemaSdk.Models.DemandingRequest() { }", "new SchemaSdk.Models.DemandingRequest() { Text = default }")]
    public Task A_request_without_members_gets_its_first(string before, string after) =>
        Fixing.CheckAsync(Models.Demanding, $"_ = {before};", "Set Text", $"_ = {after};");

    [Fact]
    public Task Target_typed_new_gets_its_first_member_too() =>
        Fixing.CheckAsync(Models.Demanding, "DemandingRequest a = new();", "Set Image", "DemandingRequest a = new() { Image = default };");

    [Fact]
    public Task All_requests_of_a_file_get_the_member() => Fixing.CheckAllAsync(
        Models.Kling,
        """
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v };
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.VideoEdit };
        _ = new KlingO3Request { Prompt = "a", ImageEnd = text };
        """,
        "Set Image",
        """
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.I2v, Image = default };
        _ = new KlingO3Request { Prompt = "a", Workflow = KlingO3Workflow.VideoEdit };
        _ = new KlingO3Request { Prompt = "a", ImageEnd = text, Image = default };
        """);

    private static Task Check(string before, string after) => Fixing.CheckAsync(Models.Kling, before, "Set Image", after);
}
