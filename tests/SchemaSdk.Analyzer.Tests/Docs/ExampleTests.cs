using Microsoft.CodeAnalysis;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Docs;

/// <summary>The bad examples of the pages are reported as they say, and of the good ones nothing is.</summary>
[Trait("Category", "Slow")]
public sealed class ExampleTests
{
    /// <summary>Reported by the build or at run time.</summary>
    private static readonly string[] s_elsewhere = ["SSDK1030", "SSDK2003"];

    public static TheoryData<string> JsonPages => new(Runnable("json"));

    public static TheoryData<string> CodePages => new(Runnable("csharp"));

    [Theory]
    [MemberData(nameof(JsonPages))]
    public void Of_documents_and_overlays(string id)
    {
        DiagnosticPage page = DiagnosticPage.Of(id);

        Assert.Equal([id], Models.ProblemsOf(FilesOf(page.Bad, id)).Select(d => d.Id).Distinct());
        Assert.Empty(Models.ProblemsOf(FilesOf(page.Good, id)));
    }

    [Theory]
    [MemberData(nameof(CodePages))]
    public async Task Of_requests(string id)
    {
        DiagnosticPage page = DiagnosticPage.Of(id);

        Assert.Equal([id], (await AnalyzeAsync(page.Bad)).Distinct());
        Assert.Empty(await AnalyzeAsync(page.Good));
    }

    [Fact]
    public void Of_a_value_that_is_not_checked()
    {
        DiagnosticPage page = DiagnosticPage.Of("SSDK1030");

        Assert.Equal(["SSDK1030"], Validate(page.Bad).Warnings.Select(w => w.Code));
        Assert.Equal("valid", Validate(page.Good).ToString());
    }

    private static string[] Runnable(string language) =>
        [.. DiagnosticPage.All.Where(p => p.Language == language && !s_elsewhere.Contains(p.Id)).Select(p => p.Id)];

    private static AdditionalText[] FilesOf(string text, string id) => id is "SSDK0050" or "SSDK0051"
        ? [new ModelFile("my-host.host.json", text)]
        : id is "SSDK0053" or "SSDK0054" || string.CompareOrdinal(id, "SSDK0030") < 0
        ? [new ModelFile("my-model.json", text)]
        : [new ModelFile("kling-o3.json", Repository.Read("schemas", "kling-o3.json")), new ModelFile("kling-o3.overlay.json", text)];

    private static async Task<IEnumerable<string>> AnalyzeAsync(string code)
    {
        Models models = code.Contains("SampleRequest", StringComparison.Ordinal) ? Models.Sample : Models.Kling;
        Compilation compilation = models.Beside(Models.Parse(Analysis.Whole(code)));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return (await Analysis.RunAsync(compilation)).Select(d => d.Id);
    }

    private static ValidationReport Validate(string code)
    {
        SyntaxTree tree = Models.Parse(
            $$"""
            using SchemaSdk;
            using SchemaSdk.Models;

            public static class Example
            {
                public static ModelRequest Make()
                {
                    {{code}}
                    return request;
                }
            }
            """);
        return ((ModelRequest)Models.Kling.Load(tree).GetType("Example")!.GetMethod("Make")!.Invoke(null, null)!).Validate();
    }
}
