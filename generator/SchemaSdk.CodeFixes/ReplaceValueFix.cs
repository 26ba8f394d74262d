using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.CodeFixes;

/// <summary>Replaces a value that is not allowed with the nearest bound or option, and cuts a text that is too long.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceValueFix))]
public sealed class ReplaceValueFix : RequestFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(
            RequestCodes.Range,
            RequestCodes.Length,
            RequestCodes.Option,
            RequestCodes.RuleError,
            RequestCodes.RuleWarning);

    internal override IEnumerable<Offer> Offers(ImmutableDictionary<string, string?> hints)
    {
        if (hints.TryGetValue(FixHint.Replacement, out string? value) && value is not null && !hints.ContainsKey(FixHint.Add))
            yield return new Offer(Title(hints, value), nameof(ReplaceValueFix));
    }

    internal override SyntaxNode Fix(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        var values = new Dictionary<SyntaxNode, ExpressionSyntax>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (RequestSyntax.ValueAt(root, diagnostic) is { } old)
                values[old] = Value(diagnostic.Properties[FixHint.Replacement]!, old);
        }

        return root.ReplaceNodes(values.Keys, (old, _) => values[old].WithTriviaFrom(old));
    }

    /// <summary>Parses the value as an expression whose type names can be simplified.</summary>
    internal static ExpressionSyntax Value(string value, ExpressionSyntax? old) =>
        SyntaxFactory.ParseExpression(NumberStyle.Keep(value, old)).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>A text that is cut is too long to be shown.</summary>
    private static string Title(ImmutableDictionary<string, string?> hints, string value) =>
        hints.TryGetValue(FixHint.Shorten, out string? length) ? $"Shorten to {length} characters" : $"Change to {Shown(value)}";

    /// <summary>Returns an enum member in its short form.</summary>
    private static string Shown(string value)
    {
        if (!value.StartsWith("global::", StringComparison.Ordinal))
            return value;

        string[] parts = value.Split('.');
        return $"{parts[parts.Length - 2]}.{parts[parts.Length - 1]}";
    }
}
