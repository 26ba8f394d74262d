using Microsoft.CodeAnalysis;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>SSDK1011: a rule that its overlay calls a warning.</summary>
public sealed class RuleWarningTests
{
    [Theory]
    [InlineData("Mode = SampleMode.Warn, {|SSDK1011:Upscale|} = true, Strength = 0.5")]
    [InlineData("Mode = SampleMode.Warn, {|SSDK1011:Upscale|} = flag, Strength = 0.5")]
    [InlineData("Mode = SampleMode.Warn, {|SSDK1011:Strength|} = 0.7")]
    [InlineData("{|SSDK1011:Mode|} = SampleMode.Warn")]
    [InlineData("Mode = SampleMode.Warn, Strength = 0.6")]
    [InlineData("Upscale = true")]
    public Task It_is_reported_where_an_error_would_be(string members) =>
        Analysis.CheckAsync(Models.Sample, $$"""_ = new SampleRequest { Prompt = "a cat", {{members}} };""");

    [Fact]
    public async Task It_does_not_stop_the_build()
    {
        string code = Analysis.Whole("""_ = new SampleRequest { Prompt = "a cat", Mode = SampleMode.Warn };""");
        Diagnostic found = Assert.Single(await Analysis.RunAsync(Models.Sample.Beside(Models.Parse(code))));

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("strength is limited to at most 0.6 when mode is warn [warn-bounds]", found.GetMessage(null));
    }
}
