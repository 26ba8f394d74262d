using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>What a keystroke costs in a file that is no document: the generator, the analyzer of the file, and the compiler that binds its project.</summary>
internal static class EditorGroup
{
    private const int Rounds = 101;
    private const int RoundsOfProjects = 15;
    private const int Models = 100;
    private const int Requests = 20;

    public static IEnumerable<Comparison> Run()
    {
        yield return Generator(Models, 0.8);
        yield return Generator(1000, 4);

        Compilation models = GeneratorHost.Generate(GeneratorHost.Documents(RealSizeModels.Make(Models)));
        Compilation apart = GeneratorHost.Compilation("").AddReferences(models.ToMetadataReference());
        Same.Value("the errors in either project", Bind(Edit(models, 3)) + Bind(Edit(apart, 3)), 0);
        yield return Analyzer(apart);
        yield return Stopwatches
            .Compare(Keystrokes(apart, e => Bind(e)), Keystrokes(models, e => Bind(e)), RoundsOfProjects)
            .As("editor/models-apart", 0.15);
    }

    private static Comparison Generator(int count, double mostMilliseconds)
    {
        ImmutableArray<AdditionalText> documents = GeneratorHost.Documents(RealSizeModels.Make(count));
        CSharpCompilation compilation = GeneratorHost.Compilation("");
        Timing timing = Stopwatches.Compare(
            Run(GeneratorHost.Driver(documents), compilation),
            Run(GeneratorHost.Driver(documents, new PlainGenerator()), compilation),
            Rounds);
        return timing.As("", 0) with { Name = $"editor/generator-ms-{count}", Ratio = timing.Ours / 1e6, Bound = mostMilliseconds };
    }

    private static Action Run(GeneratorDriver driver, Compilation compilation) =>
        Keystrokes(compilation, edit => driver = driver.RunGeneratorsAndUpdateCompilation(edit.Compilation, out _, out _));

    private static Comparison Analyzer(Compilation compilation)
    {
        var ours = new RequestAnalyzer();
        Same.Value("what it finds", Analyze(Edit(compilation, 99), ours), Requests);
        return Stopwatches
            .Compare(Keystrokes(compilation, e => Analyze(e, ours)), Keystrokes(compilation, e => Analyze(e, new EmptyAnalyzer())), Rounds)
            .As("editor/analyzer", 1.1);
    }

    private static Action Keystrokes(Compilation compilation, Action<Edited> then)
    {
        int keystrokes = 0;
        return () => then(Edit(compilation, 3 + (++keystrokes % 10)));
    }

    /// <summary>A file that makes requests to some of the models, of one of which a person changes the duration.</summary>
    private static Edited Edit(Compilation compilation, int duration)
    {
        IEnumerable<string> requests = Enumerable
            .Range(0, Requests)
            .Select(i =>
                $"    public object Request{i}() => new SchemaSdk.Models.Model{i:D4}Request {{ Prompt = \"rain\", Duration = {duration} }};\n"
            );
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $"class Program\n{{\n{string.Concat(requests)}}}\n",
            GeneratorHost.ParseOptions,
            "Program.cs");
        return new Edited(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(), tree), tree);
    }

    private static int Bind(Edited edit) =>
        edit.Compilation.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error);

    private static int Analyze(Edited edit, DiagnosticAnalyzer analyzer) =>
        edit
            .Compilation.WithAnalyzers(
                [analyzer],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]),
                    null,
                    concurrentAnalysis: false,
                    logAnalyzerExecutionTime: false))
            .GetAnalyzerSemanticDiagnosticsAsync(edit.Compilation.GetSemanticModel(edit.Tree), null, CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .Length;

    private sealed record Edited(Compilation Compilation, SyntaxTree Tree);

    /// <summary>It does nothing but add as many files: what the compiler itself takes to collect them.</summary>
    private sealed class PlainGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Select(static (text, _) => Path.GetFileNameWithoutExtension(text.Path) + ".g.cs"),
            static (output, name) => output.AddSource(name, "// Nothing."));
    }

    /// <summary>It asks for what ours asks for, so the compiler does the same for both.</summary>
    private sealed class EmptyAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new RequestAnalyzer().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(_ => { }, OperationKind.ObjectCreation, OperationKind.With);
        }
    }
}
