using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Output;

/// <summary>Formats a finding like a compiler diagnostic.</summary>
internal static class FindingLine
{
    public static string Of(string file, Finding problem) =>
        $"{OneLine.Of(file)}({problem.Range.Line + 1},{problem.Range.Column + 1}):"
        + $" {Severity(problem)} {problem.Id}: {problem.Message}{At(problem)}";

    public static string Severity(Finding problem) => problem.IsError ? "error" : "warning";

    private static string At(Finding problem) => problem.Pointer.Length == 0 ? "" : $" [{Generator.Json.Shown.Text(problem.Pointer)}]";
}
