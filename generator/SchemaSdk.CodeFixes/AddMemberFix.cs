using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.CodeFixes;

/// <summary>
/// Adds a missing member. The developer has to supply the value: the <c>default</c> placeholder compiles, but is still reported.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMemberFix))]
public sealed class AddMemberFix : RequestFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RequestCodes.RuleError, RequestCodes.RuleWarning);

    internal override IEnumerable<Offer> Offers(ImmutableDictionary<string, string?> hints) =>
        hints.TryGetValue(FixHint.Add, out string? members) && members is not null
            ? members.Split(FixHint.Separator).Select(member => new Offer($"Set {member}", $"{nameof(AddMemberFix)}.{member}"))
            : [];

    internal override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        string member = key.Substring(nameof(AddMemberFix).Length + 1);
        var members = new Dictionary<SyntaxNode, ExpressionSyntax>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (RequestSyntax.RequestAt(root, diagnostic) is { } request)
            {
                members[request] = Assignment(
                    member,
                    diagnostic.Properties.TryGetValue(FixHint.Replacement, out string? value) ? value : null);
            }
        }

        return root.ReplaceNodes(members.Keys, (old, current) => With((ExpressionSyntax)current, members[old]));
    }

    private static AssignmentExpressionSyntax Assignment(string member, string? value)
    {
        var assignment = (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression($"{member} = default");
        return value is null ? assignment : assignment.WithRight(ReplaceValueFix.Value(value, old: null));
    }

    private static ExpressionSyntax With(ExpressionSyntax request, ExpressionSyntax member)
    {
        if (RequestSyntax.InitializerOf(request) is { } initializer)
            return request.ReplaceNode(initializer, MemberList.With(initializer, member));

        return ((BaseObjectCreationExpressionSyntax)request.WithoutTrailingTrivia())
            .WithInitializer(MemberList.Of(member))
            .WithTrailingTrivia(request.GetTrailingTrivia());
    }
}
