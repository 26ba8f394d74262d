using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator.Analysis;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Agreement;

/// <summary>Code beside the repository's models, compiled as a project's own: generated, analyzed, loaded.</summary>
internal static class Workbench
{
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Latest);

    public static CSharpCompilation Compile(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Written",
            [CSharpSyntaxTree.ParseText(code, s_language, path: "Written.cs")],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<AdditionalText> schemas = [.. Directory.GetFiles(Path.Combine(Repository.Root, "schemas"), "kling-*.json").Select(path => new File(path))];
        CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], schemas, s_language, new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> problems);
        Assert.Empty(problems);
        Assert.Empty(generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return (CSharpCompilation)generated;
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation) =>
        await compilation.WithAnalyzers([new RequestAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    public static System.Reflection.Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return System.Reflection.Assembly.Load(image.ToArray());
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));

    private sealed class File(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(System.IO.File.ReadAllText(path));
    }

    /// <summary>What the targets file tells the compiler of a project's schemas.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.SchemaSdkKind", "model"));
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
