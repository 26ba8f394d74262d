using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaSdk.CodeFixes;

/// <summary>Finds the parts of a request from the location of a diagnostic.</summary>
internal static class RequestSyntax
{
    /// <summary>Finds the assignment whose value or member is underlined.</summary>
    public static AssignmentExpressionSyntax? AssignmentAt(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode? node = At(root, diagnostic);
        while (node is not null
            && !(node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } found && IsPartOf(found, diagnostic)))
        {
            node = node.Parent;
        }

        return node as AssignmentExpressionSyntax;
    }

    /// <summary>Finds the value that is underlined, which may be one arm of a choice, or that of the member that is underlined.</summary>
    public static ExpressionSyntax? ValueAt(SyntaxNode root, Diagnostic diagnostic) =>
        AssignmentAt(root, diagnostic) is { Right: var right }
            ? right
            : At(root, diagnostic).AncestorsAndSelf()
                .OfType<ExpressionSyntax>()
                .LastOrDefault(expression => expression.Span == diagnostic.Location.SourceSpan);

    /// <summary>Finds the <c>new</c> or <c>with</c> expression that creates the request.</summary>
    public static ExpressionSyntax? RequestAt(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode? node = At(root, diagnostic);
        while (node is not (null or BaseObjectCreationExpressionSyntax or WithExpressionSyntax))
            node = node.Parent;

        return node as ExpressionSyntax;
    }

    public static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax request) => request switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax with => with.Initializer,
        _ => null,
    };

    private static SyntaxNode At(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    private static bool IsPartOf(AssignmentExpressionSyntax assignment, Diagnostic diagnostic) =>
        assignment.Left.Span == diagnostic.Location.SourceSpan || assignment.Right.Span == diagnostic.Location.SourceSpan;
}
