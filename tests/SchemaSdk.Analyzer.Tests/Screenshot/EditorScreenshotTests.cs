using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Screenshot;

/// <summary>The README's picture shows what the compiler reports. <c>ACCEPT_SNAPSHOTS=1</c> draws it again.</summary>
public sealed class EditorScreenshotTests
{
    private const string Code = """
        using SchemaSdk.Models;

        var rain = new Kling3_0TurboRequest { Prompt = "rain on a window", Duration = 20 };

        var snow = new KlingO3Request
        {
            Prompt = "make it snow",
            ModelTier = KlingO3ModelTier._4k,
            Video = "https://example.com/street.mp4",
        };

        var waves = new KlingO3Request { Prompt = "waves at night", KeepOriginalSound = true };
        """;

    [Fact]
    public async Task The_picture_of_the_readme_shows_the_diagnostics_of_the_compiler()
    {
        var picture = new EditorPicture();
        picture.Add(await DrawCodeAsync());
        picture.Add(DrawDocument());

        string file = Repository.PathOf("docs", "images", "editor.svg");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, picture.ToString());
        }

        Assert.Equal(await File.ReadAllTextAsync(file), picture.ToString(), ignoreLineEndingDifferences: true);
    }

    private static async Task<PictureFile> DrawCodeAsync()
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace
            .AddProject("Clips", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithParseOptions(Models.ParseOptions)
            .WithMetadataReferences([.. Models.Empty("Clips").References, Models.Kling.Assembly]);
        Document document = project.AddDocument("Program.cs", Code.ReplaceLineEndings("\n"));
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));

        var reported = await Analysis.RunAsync(compilation);
        Assert.Equal(["SSDK1001", "SSDK1010", "SSDK1020"], reported.Select(d => d.Id).Order());
        return await PictureReader.CodeAsync(document, reported);
    }

    private static PictureFile DrawDocument()
    {
        string json = Repository.Read("schemas", "kling-o3.json").ReplaceLineEndings("\n").Replace("\"min\": 3,", "\"min\": 30,", StringComparison.Ordinal);
        var reported = Models.ProblemsOf(new ModelFile("kling-o3.json", json));
        int start = json.IndexOf("\"name\": \"duration\"", StringComparison.Ordinal);
        int end = json.IndexOf("\"max\"", start, StringComparison.Ordinal);

        Assert.Contains("SSDK0007", reported.Select(d => d.Id));
        return PictureReader.Json(
            "schemas/kling-o3.json",
            json,
            TextSpan.FromBounds(json.LastIndexOf('{', start), end),
            reported.Where(d => d.Id == "SSDK0007"));
    }
}
