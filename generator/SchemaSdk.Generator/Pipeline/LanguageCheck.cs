using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Emit;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Reports a C# version that is too old once, instead of a hundred errors in generated code.</summary>
internal static class LanguageCheck
{
    /// <summary>Returns the display name of the project's C# version if it is too old for generated requests.</summary>
    public static string? TooOld(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 and var language } ? language.ToDisplayString() : null;

    public static void Report(SourceProductionContext output, CatalogUnit catalog, string? tooOld)
    {
        if (catalog.Requests.Count > 0 && tooOld is not null)
        {
            output.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(SetUpFindings.LanguageTooOld),
                Location.None,
                $"generated requests need C# 11 or later, and this project uses C# {tooOld};"
                + " set the property LangVersion to 11 or later, or remove it"));
        }
    }
}
