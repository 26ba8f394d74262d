using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>The page on reliability names the tests that hold each law, so they must be there.</summary>
public partial class ReliabilityPageTests
{
    [Fact]
    public void Each_test_that_the_page_names_is_there()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reliability.md"));
        HashSet<string> tests = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))];

        string[] named = [.. TestName().Matches(page).Select(match => match.Groups[1].Value)];

        Assert.True(named.Length > 30, "The page names hardly any test.");
        Assert.Empty(named.Except(tests));
    }

    [GeneratedRegex("`([A-Z][A-Za-z]*Tests)`")]
    private static partial Regex TestName();
}
