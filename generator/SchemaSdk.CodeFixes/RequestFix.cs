using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SchemaSdk.CodeFixes;

/// <summary>The base class of code fixes for request diagnostics: one edit per file, for one diagnostic or for all of them.</summary>
public abstract class RequestFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Offer offer in Offers(diagnostic.Properties))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        offer.Title,
                        token => FixAsync(context.Document, ImmutableArray.Create(diagnostic), offer.Key, token),
                        offer.Key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Returns the fixes available for a diagnostic with these hints.</summary>
    internal abstract IEnumerable<Offer> Offers(ImmutableDictionary<string, string?> hints);

    /// <summary>Fixes all diagnostics in one pass, so that edits to the same initializer don't conflict.</summary>
    internal abstract SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, string key);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken token)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        Diagnostic[] meant = [.. diagnostics.Where(d => Offers(d.Properties).Any(o => o.Key == key))];
        return root is null || key is null || meant.Length == 0 ? document : document.WithSyntaxRoot(Fix(root, meant, key));
    }
}

/// <summary>A fix as shown in the editor's menu; fixes with the same key can be applied together.</summary>
internal sealed class Offer(string title, string key)
{
    public string Title { get; } = title;

    public string Key { get; } = key;
}
