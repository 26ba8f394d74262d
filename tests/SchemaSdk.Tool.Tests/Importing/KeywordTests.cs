using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>The page says of each keyword what becomes of it, and each row of its table holds.</summary>
public sealed partial class KeywordTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, KeywordCases.All.Length)];

    [Fact]
    public void Each_row_of_the_page_has_a_case_and_each_case_a_row()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Path, "docs", "import.md"));
        Dictionary<string, string> rows = Row().Matches(page[page.IndexOf("<!-- keywords -->", StringComparison.Ordinal)..])
            .ToDictionary(row => row.Groups["keyword"].Value.Trim('`'), row => row.Groups["outcome"].Value, StringComparer.Ordinal);

        Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), KeywordCases.All.Select(c => c.Keyword).Distinct().Order(StringComparer.Ordinal));
        foreach (IGrouping<string, KeywordCase> cases in KeywordCases.All.GroupBy(c => c.Keyword, StringComparer.Ordinal))
            Assert.True(rows[cases.Key] == (cases.All(c => c.Told is not null) ? "told" : "carried"), cases.Key);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_keyword_is_carried_or_told(int index)
    {
        KeywordCase keyword = KeywordCases.All[index];
        using var place = new Workplace();
        place.Write("x.json", keyword.Description);

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonNode document = JsonNode.Parse(place.Read("schemas/x.json"))!;
        var parameter = document["supported_parameters"]!.AsArray().SingleOrDefault(p => (string?)p!["name"] == "n") as JsonObject;
        Assert.Equal(keyword.Value is null, parameter is null);
        if (keyword.Value is not null)
            Assert.True(KeywordCases.IsWithin(JsonNode.Parse(keyword.Value)!.AsObject(), parameter!), parameter!.ToJsonString());

        string[] lost = [.. run.Json["lost"]!.AsArray().Select(text => (string)text!)];
        if (keyword.Told is null)
            Assert.Empty(lost);
        else
            Assert.Contains(lost, text => text.Contains(keyword.Told, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<keyword>`[^`]+`|any other keyword) \| (?<outcome>carried|told) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
