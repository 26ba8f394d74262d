using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Diagnostics;

/// <summary>The findings of one file, or of the project itself if the path is empty.</summary>
internal sealed record FileFindings(string Path, EquatableArray<Finding> Findings);

/// <summary>Reports findings as diagnostics at their location in the JSON file.</summary>
internal static class FindingReporter
{
    public static void Report(SourceProductionContext context, FileFindings file)
    {
        foreach (Finding finding in file.Findings)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Descriptors.Of(finding.Kind), LocationOf(file.Path, finding.Range), finding.Message));
        }
    }

    private static Location LocationOf(string path, TextRange range) => path.Length == 0 ? Location.None : Location.Create(
        path,
        new TextSpan(range.Start, range.Length),
        new LinePositionSpan(new LinePosition(range.Line, range.Column), new LinePosition(range.EndLine, range.EndColumn)));
}
