using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SchemaSdk.CodeFixes;

/// <summary>A kind of fix for what the analyzer reports of requests: one edit of a file for one diagnostic or for all of them.</summary>
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

    /// <summary>What can be done about a diagnostic with these hints.</summary>
    internal abstract IEnumerable<Offer> Offers(ImmutableDictionary<string, string?> hints);

    /// <summary>Mends everything at once, so that edits of one initializer don't get in each other's way.</summary>
    internal abstract SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, string key);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken token)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        Diagnostic[] meant = [.. diagnostics.Where(d => Offers(d.Properties).Any(o => o.Key == key))];
        return root is null || key is null || meant.Length == 0 ? document : document.WithSyntaxRoot(Fix(root, meant, key));
    }
}

/// <summary>A fix as the editor's menu shows it; fixes with one key can be applied together.</summary>
internal sealed class Offer(string title, string key)
{
    public string Title { get; } = title;

    public string Key { get; } = key;
}
