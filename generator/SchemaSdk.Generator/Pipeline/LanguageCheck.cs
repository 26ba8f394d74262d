using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Emit;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Says once, in plain words, what would else be a hundred errors in generated code.</summary>
internal static class LanguageCheck
{
    public static void Report(SourceProductionContext output, CatalogUnit catalog, LanguageVersion? language)
    {
        if (catalog.Requests.Count > 0 && language < LanguageVersion.CSharp11)
        {
            output.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(SetUpProblems.LanguageTooOld),
                Location.None,
                $"generated requests need C# 11 and this project is set to {language.Value.ToDisplayString()}; set LangVersion to 11 or later, or remove it"));
        }
    }
}
