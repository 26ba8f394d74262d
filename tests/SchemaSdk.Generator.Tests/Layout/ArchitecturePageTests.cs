using System.Text.RegularExpressions;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Layout;

/// <summary>The pages that show a newcomer around name what exists.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md"));

    private static readonly string[] s_paths = [.. Directory.EnumerateFileSystemEntries(Repository.Root, "*", SearchOption.AllDirectories)
        .Select(path => '/' + Path.GetRelativePath(Repository.Root, path).Replace('\\', '/') + (Directory.Exists(path) ? "/" : ""))
        .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/") && !path.StartsWith("/.git/", StringComparison.Ordinal))];

    public static TheoryData<string> Named =>
        [.. Paths().Matches(s_page + File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"))).Select(match => match.Groups["path"].Value).Concat(Folders()).Distinct()];

    [Theory]
    [MemberData(nameof(Named))]
    public void What_they_name_exists(string path) =>
        Assert.Contains(s_paths, existing => existing.EndsWith('/' + path, StringComparison.Ordinal));

    [Fact]
    public void A_submit_can_be_followed_through_twenty_files()
    {
        string walk = s_page[s_page.IndexOf("## The path of a submit", StringComparison.Ordinal)..];
        walk = walk[..walk.IndexOf("`Client/JobWaiter.cs` polls", StringComparison.Ordinal)];

        Assert.InRange(Paths().Matches(walk).Select(match => match.Groups["path"].Value).Where(path => path.EndsWith(".cs")).Distinct().Count(), 15, 20);
    }

    /// <summary>The tree at the top: a folder within another is indented.</summary>
    private static IEnumerable<string> Folders()
    {
        string parent = "";
        foreach (string line in s_page.Split("```")[1].Split('\n').Where(line => line.Trim().Length > 0))
        {
            string folder = line.Trim().Split(' ')[0];
            parent = line[0] == ' ' ? parent : folder;
            yield return line[0] == ' ' ? parent + folder : folder;
        }
    }

    /// <summary>A file or folder in backquotes, from any folder on.</summary>
    [GeneratedRegex(@"`(?<path>(?!\.)[\w./-]*(?:/|\.cs|\.props|\.targets|\.json))`")]
    private static partial Regex Paths();
}
