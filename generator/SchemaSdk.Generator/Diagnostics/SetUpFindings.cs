using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Diagnostics;

/// <summary>The kinds of finding that concern a project rather than a document.</summary>
internal static class SetUpFindings
{
    public static readonly FindingKind BadNamespace = new("SSDK2001", "The namespace for generated code is not valid", IsError: true);
    public static readonly FindingKind LanguageTooOld = new("SSDK2002", "The project's C# version is too old", IsError: true);
    public static readonly FindingKind RepeatedRequest = new("SSDK2008", "Several assemblies define the same request", IsError: false);

    public static readonly IReadOnlyList<FindingKind> All = [BadNamespace, LanguageTooOld, RepeatedRequest];
}
