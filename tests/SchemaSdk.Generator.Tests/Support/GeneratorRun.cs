using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>What one run of the generator gave, and how the result compiles.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly Compilation _compilation;

    public GeneratorRun(GeneratorDriver driver, Compilation compilation)
    {
        _driver = driver;
        _compilation = compilation;
        Result = driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The problems as the compiler prints them: <c>file.json(2,9): error SSDK0003: …</c>.</summary>
    public IEnumerable<string> Printed => Diagnostics.Select(d => d.ToString());

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(s => s.HintName);

    public string Source(string hintName) => Result.GeneratedSources.Single(s => s.HintName == hintName).SourceText.ToString();

    /// <summary>Every source under its name, for a snapshot.</summary>
    public string AllSources => string.Join("\n", Result.GeneratedSources
        .OrderBy(s => s.HintName, StringComparer.Ordinal)
        .Select(s => $"// ---- {s.HintName} ----\n{s.SourceText}"));

    public Compilation Compilation => _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(s => s.SyntaxTree));

    /// <summary>What the compiler says of the generated code and of the project's own.</summary>
    public IEnumerable<string> CompilerMessages => MessagesWith();

    /// <summary>The same, with references to other projects added.</summary>
    public IEnumerable<string> MessagesWith(params MetadataReference[] references) => Compilation.AddReferences(references)
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
        .Select(d => d.ToString());

    /// <summary>Nothing to say of the documents, nothing of the code.</summary>
    public GeneratorRun Flawless()
    {
        Assert.Empty(Printed);
        return Compiling();
    }

    /// <summary>Nothing to say of the code, whatever is said of the documents.</summary>
    public GeneratorRun Compiling()
    {
        Assert.Empty(CompilerMessages);
        return this;
    }

    public GeneratedAssembly Load() => GeneratedAssembly.Of(Compilation);
}
