using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Reports;

public sealed class FormatTests
{
    [Fact]
    public async Task Text_gives_file_and_line()
    {
        ToolRun run = await DiffAsync("text", Sample.KlingO3.With(d => d.Parameter("duration")["max"] = 10));
        Assert.StartsWith("schemas/kling-o3.json(", run.Output);
        Assert.Contains("breaks-calls: duration must be 10 or less; the maximum was 15", run.Output);
        Assert.EndsWith("1 change: 1 breaks-calls\n", run.Output);
    }

    [Fact]
    public async Task Annotations_name_the_place_and_stay_one_command_each()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("new.json", Sample.KlingO3.With(d =>
        {
            d.Parameter("duration").Drop();
            d.Parameter("sound")["name"] = "so\n::error::und";
        }));
        ToolRun run = await place.RunAsync("diff", "new.json", "schemas", "--format", "github");
        int line = Sample.KlingO3.Split("\"name\": \"duration\"")[0].Split('\n').Length - 1;
        Assert.Contains($"::notice file=schemas/kling-o3.json,line={line},col=5,title=kling-o3%3A adds::", run.Output);
        Assert.DoesNotContain("\n::error::und", run.Output);
    }

    [Fact]
    public async Task Sarif_has_a_rule_and_a_place_for_each_result()
    {
        JsonNode sarif = (await DiffAsync("sarif", Sample.KlingO3.With(d => d["description"] = "other"))).Json;
        JsonNode result = Assert.Single(sarif["runs"]![0]!["results"]!.AsArray())!;
        Assert.Equal("documentation", (string?)result["ruleId"]);
        Assert.Equal("documentation", (string?)sarif["runs"]![0]!["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
        Assert.Equal("schemas/kling-o3.json", (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
    }

    [Fact]
    public async Task Markdown_lets_no_text_of_a_document_be_markup()
    {
        ToolRun run = await DiffAsync(
            "markdown",
            Sample.KlingO3.With(d => d["description"] = "@everyone <img src=x> [a](http://b) | `c` \n# d"));
        string row = Assert.Single(run.Output.Split('\n'), l => l.Contains("everyone", StringComparison.Ordinal));
        Assert.DoesNotContain("@everyone", row);
        Assert.DoesNotContain("<", row);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", row);
        Assert.DoesNotMatch(@"(?<!\\)`", row);
        Assert.DoesNotContain("://", row);
        Assert.Equal(5, System.Text.RegularExpressions.Regex.Count(row, @"(?<!\\)\|"));
    }

    private static async Task<ToolRun> DiffAsync(string format, string changed)
    {
        using var place = new Workplace();
        place.Write("old/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.json", changed);
        return await place.RunAsync("diff", "old", "schemas", "--format", format);
    }
}
