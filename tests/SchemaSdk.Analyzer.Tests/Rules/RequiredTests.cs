using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1004.</summary>
public sealed class RequiredTests
{
    [Theory]
    [InlineData("\"a\"")]
    [InlineData("text")]
    [InlineData("maybeText!")]
    [InlineData("{|SSDK1004:\"\"|}")]
    [InlineData("{|SSDK1004:\"  \"|}")]
    [InlineData("{|SSDK1004:string.Empty|}")]
    [InlineData("{|SSDK1004:null!|}")]
    [InlineData("{|SSDK1004:default!|}")]
    [InlineData("{|SSDK1004:default(string)!|}")]
    public async Task A_required_text_is_not_empty(string value)
    {
        string[] messages = await Analysis.CheckAsync(
            Models.Kling,
            $$"""_ = new Kling3_0TurboRequest { Prompt = {{value}} };""");

        Assert.All(messages, m => Assert.Equal("prompt is required and must not be empty (kling-3-0-turbo)", m));
    }

    [Fact]
    public Task Scenes_are_not_empty_either() =>
        Analysis.CheckAsync(Models.Kling, """_ = new KlingO3Request { Prompt = {|SSDK1004:""|} };""");

    [Fact]
    public async Task A_required_member_that_is_left_out_is_the_compilers_own_error()
    {
        var compilation = Models.Kling.Beside(Models.Parse(Analysis.Whole("_ = new KlingO3Request { Duration = 5 };")));

        Assert.Contains(compilation.GetDiagnostics(), d => d.Id == "CS9035");
        Assert.Empty(await Analysis.RunAsync(compilation));
    }
}
