using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Analyzer.Tests.Support;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>Models of another assembly, and no models at all.</summary>
public sealed class OtherAssemblyTests
{
    [Fact]
    public async Task Models_that_come_as_metadata_are_checked_alike()
    {
        MarkedCode code = MarkedCode.Parse(Analysis.Whole(
            """
            _ = new KlingO3Request { Prompt = "a", Duration = {|SSDK1001:20|} };
            _ = new KlingO3Request { Prompt = "a", {|SSDK1010:Workflow|} = KlingO3Workflow.I2v };
            _ = new KlingO3Request { Prompt = "a", {|SSDK1020:KeepOriginalSound|} = flag };
            _ = new KlingO3Request { Prompt = {|SSDK1005:[new("1"), new("2"), new("3"), new("4"), new("5"), new("6"), new("7")]|} };
            _ = new KlingO3Request { Prompt = new Scenes(new Scene({|SSDK1006:"a | b"|})) };
            """));
        SyntaxTree tree = Models.Parse(code.Text);

        await Analysis.CheckAsync(Models.Empty("Consumer").AddReferences(Models.Kling.Assembly).AddSyntaxTrees(tree), tree, code);
    }

    [Fact]
    public async Task A_project_without_the_library_is_not_looked_at()
    {
        CSharpCompilation compilation = Models.WithoutLibrary("Consumer").AddSyntaxTrees(Models.Parse(
            """
            namespace SchemaSdk;

            public abstract record ModelRequest;

            public sealed record Look : ModelRequest
            {
                public double? Duration { get; init; }

                public static Look Alike() => new() { Duration = 20 };
            }
            """));

        Assert.Null(RequestTypes.In(compilation));
        Assert.Empty(await Analysis.RunAsync(compilation));
    }

    [Fact]
    public async Task A_project_that_has_the_library_and_no_models_is_quiet() =>
        Assert.Empty(await Analysis.RunAsync(Models.Empty("Consumer").AddSyntaxTrees(Models.Parse("class Nothing { object o = new(); }"))));

    [Theory]
    [InlineData("")]
    [InlineData("model")]
    [InlineData("number duration Duration min=three")]
    [InlineData("number duration Duration\\nrule r limit=Nowhere max=1")]
    [InlineData("number duration Duration\\nrule r forbid=Nowhere when Else=1")]
    [InlineData("future thing=[1 2")]
    [InlineData("model x ]")]
    [InlineData("model x name=[")]
    [InlineData("model x name=\\\"a")]
    [InlineData("model x\\ncolor paint Paint\\nnumber duration Duration max=3")]
    [InlineData("model x\\nnumber duration Duration max=3 glow")]
    [InlineData("model x\\nnumber duration Duration max=3\\nrule r suggest=Duration")]
    public async Task Facts_that_can_not_be_read_are_not_checked(string facts)
    {
        string code = $$"""
            using SchemaSdk;

            [ModelFacts("{{facts}}")]
            abstract record Strange : ModelRequest
            {
                public double? Duration { get; init; }
            }

            static class Test
            {
                public static object? Copy(Strange strange) => strange with { Duration = 20 };
            }
            """;

        Assert.Empty(await Analysis.RunAsync(Models.Empty("Consumer").AddSyntaxTrees(Models.Parse(code))));
    }
}
