using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>The options that a project sets for all its documents.</summary>
internal static class ProjectOptions
{
    public const string DefaultNamespace = "SchemaSdk.Models";

    private const string NamespaceProperty = "build_property.SchemaSdkNamespace";
    private const string CatalogVisibilityProperty = "build_property.SchemaSdkCatalogVisibility";

    public static string Namespace(AnalyzerConfigOptions options) =>
        options.TryGetValue(NamespaceProperty, out string? value) && value.Trim().Length > 0 ? value.Trim() : DefaultNamespace;

    /// <summary>The catalog is internal by default, so that assemblies with a catalog each do not conflict.</summary>
    public static bool IsCatalogPublic(AnalyzerConfigOptions options) =>
        options.TryGetValue(CatalogVisibilityProperty, out string? value)
        && value.Trim().Equals("public", StringComparison.OrdinalIgnoreCase);

    public static bool IsNamespace(string value) => value.Split('.').All(IsName);

    /// <summary>Accepts only letters, digits and underscores: the marks and invisible characters C# allows are never intended.</summary>
    private static bool IsName(string part) =>
        SyntaxFacts.IsValidIdentifier(part)
        && part.All(c => c == '_' || char.IsLetterOrDigit(c))
        && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None;
}
