using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>A project with model documents, as a user would have one: it can be generated, compiled, loaded and called.</summary>
internal sealed class GeneratorProject
{
    public GeneratorProject(params SchemaText[] files) => Files = [.. files];

    public ImmutableArray<SchemaText> Files { get; init; }

    /// <summary>The property <c>SchemaSdkNamespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>The property <c>SchemaSdkCatalogVisibility</c>.</summary>
    public string? CatalogVisibility { get; init; }

    /// <summary>The name of the assembly.</summary>
    public string Name { get; init; } = "Generated";

    /// <summary>References to other projects.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp11;

    /// <summary>The project's own code, beside what is generated.</summary>
    public string Code { get; init; } = "";

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    /// <summary>A project with one document, called as its place in the list.</summary>
    public static GeneratorProject Of(params string[] documents) =>
        new([.. documents.Select((text, i) => new SchemaText($"schemas/document{i}.json", text))]);

    /// <summary>Generates and compiles, expecting no diagnostic of any kind, and loads.</summary>
    public GeneratedAssembly Load() => Run().Flawless().Load();

    public GeneratorRun Run() => new(Driver().RunGenerators(Compilation(), TestContext.Current.CancellationToken), Compilation());

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        new ProjectConfig(Namespace, CatalogVisibility),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        Name,
        [CSharpSyntaxTree.ParseText(Code, ParseOptions, "Program.cs")],
        [.. References.All, .. Libraries],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            deterministic: true));
}
