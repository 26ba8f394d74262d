using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Diagnostics;

/// <summary>The diagnostic descriptors of the kinds of finding.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId =
        Findings.All.Concat(SetUpFindings.All).ToDictionary(kind => kind.Id, Create);

    public static DiagnosticDescriptor Of(FindingKind kind) => s_byId[kind.Id];

    private static DiagnosticDescriptor Create(FindingKind kind) => new(
        id: kind.Id,
        title: kind.Title,
        messageFormat: "{0}",
        category: "SchemaSdk",
        defaultSeverity: kind.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of(kind.Id));
}
