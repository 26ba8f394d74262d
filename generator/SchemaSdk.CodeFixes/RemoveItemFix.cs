using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.CodeFixes;

/// <summary>Removes the items of a list that are too many, or equal to another.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveItemFix))]
public sealed class RemoveItemFix : RequestFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RequestCodes.Count);

    internal override IEnumerable<Offer> Offers(ImmutableDictionary<string, string?> hints)
    {
        if (hints.TryGetValue(FixHint.RemoveItems, out string? count))
            yield return new Offer(count == "1" ? "Remove the item" : $"Remove the last {count} items", nameof(RemoveItemFix));
    }

    internal override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        SyntaxNode[] items =
        [
            .. diagnostics
                .SelectMany(diagnostic => diagnostic.AdditionalLocations)
                .Select(location => Element(root, location))
                .Distinct(),
        ];
        SyntaxNode tracked = root.TrackNodes(items);
        Dictionary<SyntaxToken, SyntaxToken> ends = Ends([.. tracked.GetCurrentNodes<SyntaxNode>(items)]);
        SyntaxNode ended = tracked.ReplaceTokens(ends.Keys, (old, current) => current.WithTrailingTrivia(ends[old].TrailingTrivia));
        return ended.RemoveNodes(ended.GetCurrentNodes<SyntaxNode>(items), SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    /// <summary>Returns the tokens that become the last ones of their lists, with those that were, whose line break they get.</summary>
    private static Dictionary<SyntaxToken, SyntaxToken> Ends(HashSet<SyntaxNode> items)
    {
        var ends = new Dictionary<SyntaxToken, SyntaxToken>();
        foreach (SyntaxNode item in items.Where(item => !item.GetLastToken().GetNextToken().IsKind(SyntaxKind.CommaToken)))
        {
            SyntaxNode[] siblings = [.. item.Parent!.ChildNodes()];
            if (siblings.LastOrDefault(sibling => !items.Contains(sibling)) is { } kept)
                ends[kept.GetLastToken()] = item.GetLastToken();
        }

        return ends;
    }

    /// <summary>Finds what separates an item from others, which may be around its expression.</summary>
    private static SyntaxNode Element(SyntaxNode root, Location location)
    {
        SyntaxNode node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        while (node.Parent is { } parent && parent.Span == node.Span)
            node = parent;

        return node;
    }
}
