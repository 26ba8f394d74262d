using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Diagnostics;

/// <summary>The problems of one file.</summary>
internal sealed record FileProblems(string Path, EquatableArray<Problem> Problems);

/// <summary>Turns problems into diagnostics at their place in the JSON file.</summary>
internal static class ProblemReporter
{
    public static void Report(SourceProductionContext context, FileProblems file)
    {
        foreach (Problem problem in file.Problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Kind), LocationOf(file.Path, problem.Range), problem.Message));
        }
    }

    private static Location LocationOf(string path, TextRange range) => Location.Create(
        path,
        new TextSpan(range.Start, range.Length),
        new LinePositionSpan(new LinePosition(range.Line, range.Column), new LinePosition(range.EndLine, range.EndColumn)));
}
