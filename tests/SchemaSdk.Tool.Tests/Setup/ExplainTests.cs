namespace SchemaSdk.Tool.Tests.Setup;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("SSDK1010")]
    [InlineData("ssdk1010")]
    [InlineData("1010")]
    [InlineData(" 1010 ")]
    public async Task A_page_is_found_by_its_id_in_any_form(string id)
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("explain", id);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("SSDK1010: ", run.Output);
    }

    [Fact]
    public async Task Every_page_is_readable_on_a_terminal()
    {
        using var place = new Workplace();
        string[] ids = [.. (await place.RunAsync("explain", "--json")).Json.AsArray().Select(page => (string)page!["id"]!)];
        Assert.NotEmpty(ids);
        foreach (string id in ids)
        {
            string[] lines = (await place.RunAsync("explain", id)).Output.Split('\n');
            Assert.DoesNotContain(lines, line => line.StartsWith("```", StringComparison.Ordinal) || line.Contains("](", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Length > 80 && line.Contains(' ') && !line.StartsWith("    ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Without_an_id_all_are_listed_with_their_severity_and_title()
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("explain");
        string[] pages = [.. Directory.EnumerateFiles(Path.Combine(Repository.Path, "docs", "diagnostics"), "SSDK*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(pages, run.Output.TrimEnd().Split('\n').Skip(1).Select(line => line.Split(' ')[0]));
        Assert.Matches(@"SSDK1011 +warning +\S", run.Output);
        Assert.Matches(@"SSDK1010 +error +\S", run.Output);
    }

    [Theory]
    [InlineData("SSDK101", "the nearest is SSDK10")]
    [InlineData("SSDK9999", "SSDK9999 is no diagnostic of SchemaSdk; `schema-sdk explain` lists all")]
    [InlineData("CS0117", "CS0117 is no diagnostic of SchemaSdk")]
    [InlineData("../README", "../README is no diagnostic of SchemaSdk")]
    public async Task An_unknown_id_is_answered_with_the_nearest(string id, string message)
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("explain", id);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error);
    }
}
