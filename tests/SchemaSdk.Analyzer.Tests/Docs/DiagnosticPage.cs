using System.Text.RegularExpressions;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Docs;

/// <summary>A page of <c>docs/diagnostics</c>.</summary>
internal sealed partial record DiagnosticPage(string Id, string Title, string Severity, string Language, string Bad, string Good)
{
    private static readonly string s_folder = Repository.PathOf("docs", "diagnostics");

    public static IReadOnlyList<DiagnosticPage> All { get; } =
        [.. Directory.GetFiles(s_folder, "SSDK*.md").Order(StringComparer.Ordinal).Select(Read)];

    public static string Index { get; } = File.ReadAllText(Path.Combine(s_folder, "README.md"));

    public static DiagnosticPage Of(string id) => All.Single(p => p.Id == id);

    private static DiagnosticPage Read(string path)
    {
        Match page = Shape().Match(File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.True(page.Success, $"{path} is not made like the others.");
        Assert.Equal(Path.GetFileNameWithoutExtension(path), page.Groups["id"].Value);
        string Part(string name) => page.Groups[name].Value;
        return new DiagnosticPage(Part("id"), Part("title"), Part("severity"), Part("language"), Part("bad"), Part("good"));
    }

    [GeneratedRegex(
        @"\A# (?<id>SSDK\d{4}): (?<title>[^\n]+)\n\n(?<severity>Error|Warning), reported [^\n]+\.\n\n[^\n]+\n\n"
        + @"## Bad\n\n```(?<language>\w+)\n(?<bad>.+?)\n```\n\n## Good\n\n```\k<language>\n(?<good>.+?)\n```\n\n(?:[^\n]+\n\n)?## Severity\n\n.+\n\z",
        RegexOptions.Singleline)]
    private static partial Regex Shape();
}
