using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Output;

/// <summary>Formats a finding like a compiler diagnostic.</summary>
internal static class FindingLine
{
    public static string Of(string file, Finding finding) => Start(file, finding) + Severity(finding) + End(finding);

    /// <summary>Writes the line, with its severity in color on terminals.</summary>
    public static void Write(TextWriter writer, string file, Finding finding)
    {
        writer.Write(Start(file, finding));
        SafeWriter.Write(writer, ToneOf(Severity(finding)), Severity(finding));
        writer.WriteLine(End(finding));
    }

    public static string Severity(Finding finding) => finding.IsError ? "error" : "warning";

    public static Tone ToneOf(string severity) => severity == "error" ? Tone.Bad : Tone.Caution;

    private static string Start(string file, Finding finding) =>
        $"{OneLine.Of(file)}({finding.Range.Line + 1},{finding.Range.Column + 1}): ";

    private static string End(Finding finding) =>
        $" {finding.Id}: {finding.Message}{(finding.Pointer.Length == 0 ? "" : $" [{Shown.Text(finding.Pointer)}]")}";
}
