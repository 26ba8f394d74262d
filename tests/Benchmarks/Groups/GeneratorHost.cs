using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>A project with documents in memory, and the generator over it as a compiler runs it.</summary>
internal static class GeneratorHost
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp11);

    /// <summary>On one thread, whose time is what is taken.</summary>
    public static CSharpCompilationOptions ReleaseLibrary { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false);

    private static readonly ImmutableArray<MetadataReference> s_references = ReferencesTo();

    public static CSharpCompilation Compilation(string code) => CSharpCompilation.Create(
        "project", [CSharpSyntaxTree.ParseText(code, ParseOptions)], s_references, ReleaseLibrary);

    public static ImmutableArray<AdditionalText> Documents((string FileName, string Text)[] documents) =>
        [.. documents.Select(d => new Document("schemas/" + d.FileName, d.Text))];

    /// <summary>What becomes of documents: a library of their models.</summary>
    public static Compilation Generate(ImmutableArray<AdditionalText> texts)
    {
        _ = Driver(texts).RunGeneratorsAndUpdateCompilation(Compilation(""), out Compilation generated, out _);
        return generated;
    }

    public static GeneratorDriver Driver(
        ImmutableArray<AdditionalText> texts,
        IIncrementalGenerator? generator = null,
        bool isTracking = false
    ) =>
        CSharpGeneratorDriver.Create(
            [(generator ?? new ModelGenerator()).AsSourceGenerator()],
            texts,
            ParseOptions,
            new Config(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracking));

    /// <summary>The framework, the runtime, and what else of this program's own references begins with one of the names.</summary>
    public static ImmutableArray<MetadataReference> ReferencesTo(params string[] names) =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    Array.Exists(
                        ["System.", "SchemaSdk.dll", .. names],
                        name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];

    /// <summary>A document in memory; its text is ready, as an editor has it.</summary>
    public sealed class Document(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Config : AnalyzerConfigOptionsProvider
    {
        private readonly Options _none = new([]);
        private readonly Options _document = new(new() { ["build_metadata.AdditionalFiles.SchemaSdkKind"] = "model" });

        public override AnalyzerConfigOptions GlobalOptions => _none;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _document;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
