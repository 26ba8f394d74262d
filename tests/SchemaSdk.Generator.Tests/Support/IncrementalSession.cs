using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>A project that is edited between runs, as in an editor: each run tells what had to be done again.</summary>
internal sealed class IncrementalSession
{
    private readonly string? _namespace;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public IncrementalSession(GeneratorProject project)
    {
        _namespace = project.Namespace;
        _driver = project.Driver();
        _compilation = project.Compilation();
        First = Run();
    }

    public StepReasons First { get; }

    public GeneratorRun Last { get; private set; } = null!;

    public StepReasons Run()
    {
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        Last = new GeneratorRun(_driver, _compilation);
        return new StepReasons(Last.Result);
    }

    public StepReasons AfterEditingCode(string code)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single();
        _compilation = _compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)old.Options, old.FilePath));
        return Run();
    }

    public StepReasons AfterReplacing(SchemaText old, SchemaText replacement)
    {
        _driver = _driver.ReplaceAdditionalText(old, replacement);
        return Run();
    }

    public StepReasons AfterAdding(SchemaText added)
    {
        _driver = _driver.AddAdditionalTexts([added]);
        return Run();
    }

    public StepReasons AfterRemoving(SchemaText removed)
    {
        _driver = _driver.RemoveAdditionalTexts([removed]);
        return Run();
    }

    /// <summary>An editor hands out the project's properties anew whenever it likes, the same or not.</summary>
    public StepReasons AfterSettingNamespace(string? value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ProjectConfig(value));
        return Run();
    }

    public StepReasons AfterReloadingTheProject() => AfterSettingNamespace(_namespace);
}
