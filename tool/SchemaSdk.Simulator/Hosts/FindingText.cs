using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Simulator;

/// <summary>Writes findings in compiler format.</summary>
internal static class FindingText
{
    public static string Of(string name, Finding finding) =>
        $"{name}({finding.Range.Line + 1},{finding.Range.Column + 1}):"
        + $" {(finding.IsError ? "error" : "warning")} {finding.Id}: {finding.Message}";
}
