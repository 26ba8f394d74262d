using System.Text.RegularExpressions;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Layout;

/// <summary>The pages that people read: their links lead somewhere, and the first one is short.</summary>
public sealed partial class PageTests
{
    private static readonly string[] s_folders = ["", "docs", "docs/diagnostics", "runtime", "tool", "templates"];

    public static TheoryData<string> Pages => [.. s_folders
        .SelectMany(folder => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, folder), "*.md", folder is "runtime" or "tool" or "templates" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it(string page)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page));
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (Match link in Links().Matches(Fences().Replace(text, "")))
        {
            string file = link.Groups["file"].Value;
            string target = file.Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, file));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: {link.Value}");
            if (link.Groups["heading"].Success)
                Assert.True(Headings(target).Contains(link.Groups["heading"].Value), $"{page}: {link.Value}: no such heading");
        }
    }

    [Fact]
    public void The_readme_is_read_in_one_sitting() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Length, 50, 150);

    [Fact]
    public void Actions_of_others_are_pinned_by_commit_and_workflows_begin_with_few_permissions()
    {
        foreach (string workflow in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml"))
        {
            string text = File.ReadAllText(workflow);
            Assert.All(Uses().Matches(text), used => Assert.Matches("@[0-9a-f]{40} # v[0-9.]+$", used.Value.TrimEnd()));
            Assert.Contains("\npermissions:\n  contents: read\n", text.ReplaceLineEndings("\n"));
        }
    }

    /// <summary>The names that a page gives its headings: lower case, without punctuation, hyphens for spaces.</summary>
    private static HashSet<string> Headings(string page) =>
        [.. Heading().Matches(Fences().Replace(File.ReadAllText(page), "")).Select(match =>
            NoLetter().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<file>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^#{1,6} (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"uses: .*$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
