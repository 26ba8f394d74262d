using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>A source as the sequence of its nodes' kinds, documentation, directives and comments included, whatever the tokens say.</summary>
internal static class SyntaxShape
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp11, DocumentationMode.Diagnose);

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Options);

    public static SyntaxKind[] Of(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot(TestContext.Current.CancellationToken);
        return [.. root.DescendantNodesAndTokens(descendIntoTrivia: true).Where(n => n.IsNode || n.HasLeadingTrivia || n.HasTrailingTrivia).SelectMany(Kinds)];
    }

    private static IEnumerable<SyntaxKind> Kinds(SyntaxNodeOrToken item) =>
        item.IsNode
            ? [item.Kind()]
            : item.GetLeadingTrivia()
                .Concat(item.GetTrailingTrivia())
                .Select(t => t.Kind())
                .Where(k =>
                    k is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.DocumentationCommentExteriorTrivia));
}
