using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator;

namespace SchemaSdk.Analyzer.Tests.Support;

/// <summary>The code that the generator makes of some models: made once, and shared by the tests.</summary>
internal sealed class Models
{
    /// <summary>The two models of the repository.</summary>
    public static readonly Models Kling = new(Repository.PathOf("schemas"));

    /// <summary>A model with every kind of parameter and rule.</summary>
    public static readonly Models Sample = new(Repository.PathOf("tests", "SchemaSdk.Analyzer.Tests", "Documents", "Sample"));

    /// <summary>A model whose rules ask for something whatever is set.</summary>
    public static readonly Models Demanding = new(Repository.PathOf("tests", "SchemaSdk.Analyzer.Tests", "Documents", "Demanding"));

    /// <summary>A model of what judges could count in different ways.</summary>
    public static readonly Models Judged = new(Repository.PathOf("tests", "SchemaSdk.Analyzer.Tests", "Documents", "Judged"));

    /// <summary>A model with values inside values.</summary>
    public static readonly Models Nested = new(Repository.PathOf("tests", "SchemaSdk.Analyzer.Tests", "Documents", "Nested"));

    /// <summary>A model whose rules reach into objects, lists and alternatives.</summary>
    public static readonly Models Ruled = new(Repository.PathOf("tests", "SchemaSdk.Analyzer.Tests", "Documents", "Ruled"));

    /// <summary>A model with one parameter, an object of several members.</summary>
    public static readonly Models Single = new(Repository.PathOf("tests", "SchemaSdk.Analyzer.Tests", "Documents", "Single"));

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] s_framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Lazy<SyntaxTree[]> _trees;
    private readonly Lazy<MetadataReference> _assembly;

    private Models(string folder)
    {
        Folder = folder;
        _trees = new(() => Generate(folder));
        _assembly = new(() => MetadataReference.CreateFromImage(Emit(Empty("Models").AddSyntaxTrees(Trees))));
    }

    /// <summary>Where the documents are.</summary>
    public string Folder { get; }

    public IReadOnlyList<SyntaxTree> Trees => _trees.Value;

    /// <summary>The models compiled into an assembly of their own.</summary>
    public MetadataReference Assembly => _assembly.Value;

    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(ModelRequest).Assembly.Location);

    /// <summary>A compilation that uses nothing but the framework.</summary>
    public static CSharpCompilation WithoutLibrary(string name) => CSharpCompilation.Create(
        name,
        references: s_framework,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A compilation without code, that has the runtime.</summary>
    public static CSharpCompilation Empty(string name) => WithoutLibrary(name).AddReferences(Runtime);

    public static SyntaxTree Parse(string source, string path = "Test.cs") => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>Code that has the generated code beside it.</summary>
    public CSharpCompilation Beside(params SyntaxTree[] code) => Empty("Consumer").AddSyntaxTrees(Trees).AddSyntaxTrees(code);

    /// <summary>Code beside the generated code, compiled and loaded.</summary>
    public Assembly Load(params SyntaxTree[] code) => System.Reflection.Assembly.Load(Emit(Beside(code)));

    /// <summary>What the generator reports of files.</summary>
    public static ImmutableArray<Diagnostic> ProblemsOf(params AdditionalText[] files) => Run(files).Diagnostics;

    private static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    private static SyntaxTree[] Generate(string folder)
    {
        IEnumerable<AdditionalText> files = Directory.GetFiles(folder, "*.json")
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(path => new ModelFile(path, File.ReadAllText(path)));
        GeneratorDriverRunResult result = Run(files);
        Assert.Empty(result.Diagnostics);
        return [.. result.GeneratedTrees];
    }

    private static GeneratorDriverRunResult Run(IEnumerable<AdditionalText> files) => CSharpGeneratorDriver
        .Create([new ModelGenerator().AsSourceGenerator()], files, ParseOptions, new ModelFileOptions())
        .RunGenerators(Empty("Generated"))
        .GetRunResult();
}
