using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Analyzer.Tests.Support;

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
    public async Task Types_that_are_only_called_like_the_library_s_are_not_looked_at()
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

        Assert.Empty(await Analysis.RunAsync(compilation));
    }

    [Fact]
    public async Task A_project_that_has_the_library_and_no_models_is_quiet() =>
        Assert.Empty(await Analysis.RunAsync(Models.Empty("Consumer").AddSyntaxTrees(Models.Parse("class Nothing { object o = new(); }"))));

    [Theory]
    [InlineData("", "is older than version v1")]
    [InlineData("model x\\nnumber duration Duration max=3", "is older than version v1")]
    [InlineData("v2\\nmodel x", "has version v2, but this SchemaSdk reads v1: update the SchemaSdk package.")]
    [InlineData("v2 [\\n]]", "has version v2")]
    [InlineData("v1\\nmodel", "the model's id is missing")]
    [InlineData("v1\\nnumber duration Duration min=three", "`number` comes before the model")]
    [InlineData("v1\\nmodel x\\nnumber duration Duration\\nrule r limit=Nowhere max=1", "no parameter with the property `Nowhere`")]
    [InlineData("v1\\nmodel x\\nnumber duration Duration\\nrule r forbid=Duration when Else=1", "no parameter with the property `Else`")]
    [InlineData("v1\\nfuture thing=[1 2", "`future` comes before the model")]
    [InlineData("v1\\nmodel x ]", "']' is not expected here (line 2, offset 11)")]
    [InlineData("v1\\nmodel x name=[", "the line ends in the middle of a value")]
    [InlineData("v1\\nmodel x name=\\\"a", "a text has no closing quote")]
    [InlineData("v1\\nmodel x\\ncolor paint Paint\\nnumber duration Duration max=3", "`color` is not known")]
    [InlineData("v1\\nmodel x\\nnumber duration Duration max=3 glow", "`glow` is not known")]
    [InlineData("v1\\nmodel x\\nnumber duration Duration max=3\\nrule r suggest=Duration", "`suggest` is not known")]
    public async Task A_model_of_another_version_is_reported_once_and_not_checked(string metadata, string what)
    {
        string code = $$"""
            using SchemaSdk;
            using SchemaSdk.Generated;

            [ModelMetadata("{{metadata}}")]
            abstract record Strange : ModelRequest
            {
                public double? Duration { get; init; }
            }

            static class Test
            {
                public static object? Copy(Strange strange) => strange with { Duration = 20 };

                public static object? Again(Strange strange) => strange with { Duration = 21 };
            }
            """;

        Diagnostic told = Assert.Single(await Analysis.RunAsync(Models.Empty("Consumer").AddSyntaxTrees(Models.Parse(code))));

        Assert.Equal(("SSDK2007", DiagnosticSeverity.Warning), (told.Id, told.Severity));
        Assert.StartsWith("The metadata of Strange in Consumer ", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(what, told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(told.Location.GetLineSpan().StartLinePosition.Line, new[] { 11, 13 });
    }
}
