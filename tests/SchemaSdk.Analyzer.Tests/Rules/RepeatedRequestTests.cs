using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Analyzer.Tests.Support;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>One document in two assemblies: each of its requests is told of once, with what to do.</summary>
public sealed class RepeatedRequestTests
{
    private const string Use = "class C { object M() => new SchemaSdk.Models.KlingO3Request { Prompt = \"a\" }; }";

    [Fact]
    public async Task Two_libraries_with_the_same_documents_are_told_of_beside_CS0433()
    {
        CSharpCompilation app = Models.Empty("App").AddReferences(Library("Image"), Library("Video")).AddSyntaxTrees(Models.Parse(Use));

        Assert.Contains(app.GetDiagnostics(), d => d.Id == "CS0433");
        await AssertToldAsync(app, "is in Image and in Video");
    }

    [Fact]
    public async Task A_library_and_an_app_with_the_same_documents_are_told_of_beside_CS0436()
    {
        CSharpCompilation app = Models.Kling.Beside(Models.Parse(Use)).WithAssemblyName("App").AddReferences(Library("Video"));

        Assert.Contains(app.GetDiagnostics(), d => d.Id == "CS0436");
        await AssertToldAsync(app, "is in Video and in App");
    }

    [Fact]
    public async Task A_request_in_three_assemblies_is_told_of_once()
    {
        CSharpCompilation app = Models.Kling.Beside().WithAssemblyName("App").AddReferences(Library("Image"), Library("Video"));

        await AssertToldAsync(app, "is in Image and in Video and in App");
    }

    [Fact]
    public async Task Nothing_is_told_of_one_library()
    {
        Assert.Empty(await ToldAsync(Models.Empty("App").AddReferences(Library("Video")).AddSyntaxTrees(Models.Parse(Use))));
    }

    [Fact]
    public async Task Nothing_is_told_of_requests_that_a_library_keeps_to_itself()
    {
        Assert.Empty(await ToldAsync(Models.Kling.Beside().AddReferences(Library("Video", "public sealed ", "internal sealed "))));
    }

    [Fact]
    public async Task Nothing_is_told_of_requests_in_another_namespace()
    {
        Assert.Empty(await ToldAsync(Models.Kling.Beside().AddReferences(Library("Video", "SchemaSdk.Models", "Acme.Video"))));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_library_that_is_seen_under_an_alias()
    {
        Assert.Empty(await ToldAsync(Models.Kling.Beside().AddReferences(Library("Video").WithAliases(["video"]))));
    }

    private static async Task AssertToldAsync(Compilation app, string where)
    {
        ImmutableArray<Diagnostic> told = await ToldAsync(app);

        Assert.Equal(["SSDK2008", "SSDK2008"], told.Select(d => d.Id));
        Assert.All(told, d => Assert.Equal((DiagnosticSeverity.Warning, Location.None), (d.Severity, d.Location)));
        Assert.Equal(
            ["SchemaSdk.Models.Kling3_0TurboRequest", "SchemaSdk.Models.KlingO3Request"],
            told.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(
            told,
            d =>
                Assert.Contains(
                    $" {where}, because each has the model's document; keep the document in one",
                    d.ToString(),
                    StringComparison.Ordinal));
    }

    private static Task<ImmutableArray<Diagnostic>> ToldAsync(Compilation app) => app
        .WithAnalyzers([new RepeatedRequestAnalyzer()])
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static MetadataReference Library(string name, string old = "", string replacement = "")
    {
        IEnumerable<SyntaxTree> trees = Models.Kling.Trees.Select(tree =>
            old.Length == 0 ? tree : Models.Parse(tree.ToString().Replace(old, replacement, StringComparison.Ordinal), tree.FilePath));
        using var image = new MemoryStream();
        Assert.True(Models.Empty(name).AddSyntaxTrees(trees).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
