using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaSdk.CodeFixes;

/// <summary>Edits the members of an initializer while preserving line breaks, commas and comments.</summary>
internal static class MemberList
{
    /// <summary>Removes members, along with their commas, lines and comments.</summary>
    public static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, ICollection<int> places)
    {
        SeparatedSyntaxList<ExpressionSyntax> members = initializer.Expressions;
        SyntaxToken[] commas = [.. members.GetSeparators()];
        var kept = new List<SyntaxNodeOrToken>();
        for (int i = 0; i < members.Count; i++)
        {
            if (!places.Contains(i))
            {
                kept.Add(members[i]);
                if (i < commas.Length)
                    kept.Add(commas[i]);
            }
            else if (kept.Count > 0 && i < commas.Length)
            {
                KeepLineEnd(kept, commas[i]);
            }
        }

        if (kept.Count > 0 && commas.Length < members.Count && kept[kept.Count - 1].IsToken)
            DropLastComma(kept, members.Last());

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(kept));
    }

    /// <summary>Appends a member, laid out like the one before it.</summary>
    public static InitializerExpressionSyntax With(InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        SeparatedSyntaxList<ExpressionSyntax> members = initializer.Expressions;
        if (members.Count == 0)
            return initializer.WithExpressions(SyntaxFactory.SingletonSeparatedList(member.WithTrailingTrivia(SyntaxFactory.Space)));

        var list = members.GetWithSeparators().ToList();
        ExpressionSyntax last = members.Last();
        SyntaxTriviaList indent = SyntaxFactory.TriviaList(
            last.GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));
        if (members.SeparatorCount == members.Count)
        {
            list.Add(member.WithLeadingTrivia(indent));
            SyntaxToken comma = members.GetSeparators().Last();
            list.Add(comma.WithTrailingTrivia(Layout(comma.TrailingTrivia)));
        }
        else
        {
            SyntaxTriviaList end = last.GetTrailingTrivia();
            bool ownLine = HasLineEnd(end) && indent.Count > 0;
            list[list.Count - 1] = ownLine
                ? last.WithTrailingTrivia()
                : last.WithTrailingTrivia(end.Reverse().SkipWhile(t => !IsSaid(t)).Reverse());
            list.Add(
                SyntaxFactory
                    .Token(SyntaxKind.CommaToken)
                    .WithLeadingTrivia()
                    .WithTrailingTrivia(ownLine ? end : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
            list.Add(member.WithLeadingTrivia(ownLine ? indent : default).WithTrailingTrivia(Layout(end)));
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(list));
    }

    /// <summary>Creates an initializer with one member, for a creation expression that has none.</summary>
    public static InitializerExpressionSyntax Of(ExpressionSyntax member) => SyntaxFactory.InitializerExpression(
        SyntaxKind.ObjectInitializerExpression,
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.SingletonSeparatedList(member.WithTrailingTrivia(SyntaxFactory.Space)),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia().WithTrailingTrivia());

    /// <summary>Keeps the line break after a removed member that ended its line.</summary>
    private static void KeepLineEnd(List<SyntaxNodeOrToken> kept, SyntaxToken removedComma)
    {
        SyntaxToken before = kept[kept.Count - 1].AsToken();
        if (HasLineEnd(removedComma.TrailingTrivia) && !HasLineEnd(before.TrailingTrivia))
            kept[kept.Count - 1] = before.WithTrailingTrivia(removedComma.TrailingTrivia);
    }

    private static void DropLastComma(List<SyntaxNodeOrToken> kept, SyntaxNode removedLast)
    {
        SyntaxTriviaList afterComma = kept[kept.Count - 1].GetTrailingTrivia();
        kept.RemoveAt(kept.Count - 1);
        SyntaxNode last = kept[kept.Count - 1].AsNode()!;
        kept[kept.Count - 1] = last.WithTrailingTrivia(
            last.GetTrailingTrivia().AddRange(afterComma.Any(IsSaid) ? afterComma : removedLast.GetTrailingTrivia()));
    }

    /// <summary>Returns the whitespace and line break without any comments.</summary>
    private static SyntaxTriviaList Layout(SyntaxTriviaList trivia)
    {
        SyntaxTrivia lineEnd = trivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return lineEnd.RawKind != 0 ? SyntaxFactory.TriviaList(lineEnd) : SyntaxFactory.TriviaList(trivia.Where(t => !IsSaid(t)).Take(1));
    }

    private static bool IsSaid(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool HasLineEnd(SyntaxTriviaList trivia) => trivia.Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
}
