namespace SchemaSdk.Generator.Tests.Layout;

/// <summary>Where code lies: data flows one way through the folders of a project, and a file is found by its name alone.</summary>
public class LayoutTests
{
    /// <summary>The projects whose code ships, and the code that they share; each with the folders that are one thing from outside.</summary>
    private static readonly Dictionary<string, string> s_knots = new()
    {
        ["shared"] = "",
        ["generator/SchemaSdk.Generator"] = "",
        ["generator/SchemaSdk.CodeFixes"] = "",
        ["runtime/SchemaSdk.Hosting"] = "",
        ["runtime/SchemaSdk.Workers.Wolverine"] = "",
        ["runtime/SchemaSdk.AspNetCore"] = "",
        ["runtime/SchemaSdk.Extensions.AI"] = "",
        ["tool/SchemaSdk.Tool"] = "",
        ["tool/SchemaSdk.Simulator"] = "",

        // A request knows its model, and prices and checks itself by it.
        ["runtime/SchemaSdk"] = "Catalog Prices Requests Validation",
    };

    public static TheoryData<string> Projects => [.. s_knots.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_use_each_other_in_a_circle(string project)
    {
        IReadOnlyList<Knot> knots = new SourceFolders(project).Knots();

        string found = string.Join("; ", knots.Select(knot => string.Join(' ', knot.Folders)));
        Assert.True(found == s_knots[project], $"{found}\n{string.Join('\n', knots.SelectMany(knot => knot.Uses))}");
    }

    [Fact]
    public void Every_file_has_a_name_of_its_own()
    {
        IEnumerable<string> repeated = s_knots
            .Keys.SelectMany(SourceFolders.Sources)
            .GroupBy(path => Path.GetFileName(path))
            .Where(file => file.Count() > 1)
            .Select(file => string.Join(' ', file));

        Assert.Empty(repeated);
    }
}
