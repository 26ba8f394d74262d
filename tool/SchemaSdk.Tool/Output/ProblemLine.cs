using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Output;

/// <summary>A problem as the compiler writes it.</summary>
internal static class ProblemLine
{
    public static string Of(string file, Problem problem) =>
        $"{OneLine.Of(file)}({problem.Range.Line + 1},{problem.Range.Column + 1}): {Severity(problem)} {problem.Id}: {problem.Message}{At(problem)}";

    public static string Severity(Problem problem) => problem.IsError ? "error" : "warning";

    private static string At(Problem problem) => problem.Pointer.Length == 0 ? "" : $" [{Generator.Json.Shown.Text(problem.Pointer)}]";
}
