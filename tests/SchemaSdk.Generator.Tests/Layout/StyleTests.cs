using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Layout;

/// <summary>What .editorconfig says and no compiler enforces.</summary>
public sealed class StyleTests
{
    private const int WidestLine = 140;
    private const int LongestFile = 300;

    private static readonly string[] s_projects = ["generator", "runtime", "shared", "tool", "samples", "tests"];

    [Fact]
    public void No_line_of_product_code_is_wider_than_an_editor_shows() =>
        Assert.Empty(Sources("tests").SelectMany(path => File.ReadLines(path)
            .Select((line, place) => (line, place))
            .Where(one => one.line.Length > WidestLine)
            .Select(one => $"{Shown(path)}({one.place + 1}): {one.line.Length} columns")));

    [Fact]
    public void No_file_is_longer_than_a_reader_can_keep_in_mind() =>
        Assert.Empty(Sources().Where(path => File.ReadLines(path).Count() > LongestFile).Select(Shown));

    private static IEnumerable<string> Sources(params string[] without) => s_projects.Except(without).SelectMany(SourceFolders.Sources);

    private static string Shown(string path) => Path.GetRelativePath(Repository.Root, path);
}
