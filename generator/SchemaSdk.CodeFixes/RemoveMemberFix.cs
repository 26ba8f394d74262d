using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.CodeFixes;

/// <summary>Removes a member that has no effect or that conflicts with other members.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveMemberFix))]
public sealed class RemoveMemberFix : RequestFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RequestCodes.NoEffect, RequestCodes.RuleError, RequestCodes.RuleWarning);

    internal override IEnumerable<Offer> Offers(ImmutableDictionary<string, string?> hints)
    {
        if (hints.TryGetValue(FixHint.Remove, out string? member))
            yield return new Offer($"Remove {member}", nameof(RemoveMemberFix));
    }

    internal override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        ILookup<SyntaxNode, ExpressionSyntax> removed = diagnostics
            .Select(d => RequestSyntax.AssignmentAt(root, d))
            .Where(a => a is { ContainsDirectives: false, Parent: InitializerExpressionSyntax })
            .ToLookup(a => a!.Parent!, a => (ExpressionSyntax)a!);
        return root.ReplaceNodes(
            removed.Select(r => r.Key),
            (old, current) =>
                MemberList.Without((InitializerExpressionSyntax)current, Places((InitializerExpressionSyntax)old, removed[old])));
    }

    /// <summary>Identifies members by index, because other edits may already have changed their contents.</summary>
    private static HashSet<int> Places(InitializerExpressionSyntax initializer, IEnumerable<ExpressionSyntax> members) =>
        [.. members.Select(m => initializer.Expressions.IndexOf(m))];
}
