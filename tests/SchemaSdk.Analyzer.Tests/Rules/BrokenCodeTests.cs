using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>Code as it is while it is typed: the analyzer neither fails nor adds to what the compiler says.</summary>
[Trait("Category", "Slow")]
public sealed class BrokenCodeTests
{
    [Theory]
    [InlineData("new SampleRequest { Prompt = , Seed = }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = , }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = 1")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", = 5 }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = Seed = 5 }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = \"abc\" }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = true, Strength = \"1\" }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = ulong.MaxValue }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Seed = 1.5m }")]
    [InlineData("new SampleRequest { Prompt = 5, Mode = 99, Upscale = 1, Images = 3, Video = 4, Guide = 5 }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Mode = \"plain\", Style = SampleMode.Plain }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Mode = SampleMode. }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Mode = SampleMode.Nothing, Image = nothing }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Images = [ }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Images = [, , ] }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Images = new UrlList( }")]
    [InlineData("new SampleRequest { Prompt = \"a cat\", Images = new[ }")]
    [InlineData("new SampleRequest(1, 2) { Prompt = \"a cat\" }")]
    [InlineData("new SampleRequest { Nothing = 5, Prompt = \"a cat\" }")]
    [InlineData("new SampleRequest { \"a\", \"b\" }")]
    [InlineData("new SampleRequest { Prompt = { } }")]
    [InlineData("new SampleRequest { [0] = 5 }")]
    [InlineData("(SampleRequest)new() {")]
    [InlineData("new() { Prompt = \"\" }")]
    [InlineData("maybeText with { Prompt = \"\" }")]
    [InlineData("nothing with { Seed = 1000 }")]
    [InlineData("new Scene(")]
    [InlineData("new Scene(5, \"a\")")]
    [InlineData("new Scenes(new Scene(,), )")]
    public async Task Nothing_is_added_to_the_compilers_errors(string expression)
    {
        var compilation = Models.Sample.Beside(Models.Parse(Analysis.Whole($"var x = {expression};")));
        ImmutableArray<Diagnostic> found = await Analysis.RunAsync(compilation);

        Assert.Contains(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Empty(found);
    }

    [Fact]
    public async Task What_is_right_in_broken_code_is_checked_all_the_same()
    {
        var compilation = Models.Sample.Beside(
            Models.Parse(Analysis.Whole("var x = new SampleRequest { Prompt = \"a cat\", Seed = 1000, Size = };")));

        Assert.Equal("SSDK1001", Assert.Single(await Analysis.RunAsync(compilation)).Id);
    }

    [Fact]
    public async Task Every_beginning_of_a_request_can_be_analysed()
    {
        const string Code = """_ = new SampleRequest { Prompt = "a cat", Images = ["a", .. "b".Split(',')], Seed = (int?)5.5, Mode = SampleMode.One } with { Note = $"{1}" };""";
        string whole = Analysis.Whole("@");
        for (int length = 0; length < Code.Length; length += 3)
            await Analysis.RunAsync(Models.Sample.Beside(Models.Parse(whole.Replace("@", Code[..length], StringComparison.Ordinal))));
    }
}
