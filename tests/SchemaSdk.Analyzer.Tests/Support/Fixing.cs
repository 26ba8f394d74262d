using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.CodeFixes;

namespace SchemaSdk.Analyzer.Tests.Support;

/// <summary>Runs the analyzer and the fixes over code in a workspace, as an editor does.</summary>
internal static class Fixing
{
    private static readonly CodeFixProvider[] s_fixes = [new ReplaceValueFix(), new RemoveMemberFix(), new RemoveItemFix(), new AddMemberFix()];

    /// <summary>Applies the fix of that title where it is offered first, and asserts what becomes of the code.</summary>
    public static async Task CheckAsync(Models models, string before, string title, string after)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, models, before);
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document))
        {
            if ((await OffersAsync(document, diagnostic)).FirstOrDefault(o => o.Action.Title == title) is { Action: { } action })
            {
                await AssertAsync(document, action, after);
                return;
            }
        }

        Assert.Fail($"Nobody offers '{title}', only: {string.Join(", ", await TitlesAsync(document))}.");
    }

    /// <summary>Applies the fix of that title to all of the file.</summary>
    public static async Task CheckAllAsync(Models models, string before, string title, string after)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, models, before);
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document))
        {
            if ((await OffersAsync(document, diagnostic)).FirstOrDefault(o => o.Action.Title == title) is
                { Fix: { } fix, Action.EquivalenceKey: { } key })
            {
                var context = new FixAllContext(
                    document,
                    fix,
                    FixAllScope.Document,
                    key,
                    fix.FixableDiagnosticIds,
                    new Found(),
                    CancellationToken.None);
                CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
                await AssertAsync(document, action!, after);
                return;
            }
        }

        Assert.Fail($"Nobody offers '{title}', only: {string.Join(", ", await TitlesAsync(document))}.");
    }

    /// <summary>The titles of all that is offered for code.</summary>
    public static async Task<string[]> TitlesAsync(Models models, string code)
    {
        using var workspace = new AdhocWorkspace();
        return await TitlesAsync(Open(workspace, models, code));
    }

    private static async Task<string[]> TitlesAsync(Document document)
    {
        var titles = new List<string>();
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document))
            titles.AddRange((await OffersAsync(document, diagnostic)).Select(o => o.Action.Title));

        return [.. titles];
    }

    private static Document Open(AdhocWorkspace workspace, Models models, string code)
    {
        CSharpCompilation compilation = models.Beside();
        Project project = workspace
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(Models.ParseOptions)
            .WithMetadataReferences(compilation.References);
        foreach (SyntaxTree tree in models.Trees)
            project = project.AddDocument(Path.GetFileName(tree.FilePath), tree.GetRoot(), filePath: tree.FilePath).Project;

        return project.AddDocument("Test.cs", Analysis.Whole(code).ReplaceLineEndings("\n"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return [.. (await Analysis.RunAsync(compilation)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<List<(CodeFixProvider Fix, CodeAction Action)>> OffersAsync(Document document, Diagnostic diagnostic)
    {
        var offers = new List<(CodeFixProvider Fix, CodeAction Action)>();
        foreach (CodeFixProvider fix in s_fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => offers.Add((fix, action)), CancellationToken.None));
        }

        return offers;
    }

    private static async Task AssertAsync(Document document, CodeAction action, string after)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(
            document.Project.Solution,
            new Progress<CodeAnalysisProgress>(),
            CancellationToken.None);
        Solution changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        Document result = changed.GetDocument(document.Id)!;
        Assert.Equal(Analysis.Whole(after).ReplaceLineEndings("\n"), (await result.GetTextAsync()).ToString());
        Compilation compilation = (await result.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await Analysis.RunAsync((await project.GetCompilationAsync(cancellationToken))!);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
