using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>
/// Suppresses CS0436 for the generated lists of models and of hosts. A project that sees the internal types of another one, by
/// <c>InternalsVisibleTo</c>, sees two of each, and means its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogNameSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_catalog = new(
        "SSDKS001",
        "CS0436",
        "Each project has a generated catalog and generated hosts of its own, and code means those of its own project.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(s_catalog);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;

            SyntaxNode name = tree
                .GetRoot(context.CancellationToken)
                .FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (context.GetSemanticModel(tree).GetSymbolInfo(name, context.CancellationToken).Symbol is INamedTypeSymbol type
                && RequestTypes.IsCatalog(type))
            {
                context.ReportSuppression(Suppression.Create(s_catalog, diagnostic));
            }
        }
    }
}
