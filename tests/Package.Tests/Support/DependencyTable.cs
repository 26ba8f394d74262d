namespace Package.Tests;

/// <summary>What docs/architecture.md says of dependencies: one row for each, with where it is used, and why.</summary>
internal static class DependencyTable
{
    private static readonly string[][] s_rows = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
        .SkipWhile(line => line != "## Dependencies")
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|', ' ').Split(" | "))];

    /// <summary>Whether a row allows a package to have a dependency, and says why.</summary>
    public static bool Justifies(string package, string dependency) =>
        s_rows.Any(row => row is [string what, string where, { Length: > 0 }]
            && what.Split(", ").Contains(dependency) && where.Split(", ").Contains($"`{package}`"));
}
