using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Setup;

public sealed class ToolManifestTests
{
    private const string Place = ".config/dotnet-tools.json";

    [Fact]
    public async Task A_new_manifest_names_this_version_of_the_tool()
    {
        using var place = new Workplace();
        Assert.Contains("new        .config/dotnet-tools.json", (await place.RunAsync("init", "--tool-manifest")).Output);
        JsonNode manifest = JsonNode.Parse(place.Read(Place))!;
        Assert.Equal((1, true), ((int)manifest["version"]!, (bool)manifest["isRoot"]!));
        Assert.Equal(Version, (string?)manifest["tools"]!["schemasdk.tool"]!["version"]);
        Assert.Equal("schema-sdk", (string?)manifest["tools"]!["schemasdk.tool"]!["commands"]![0]);
    }

    [Theory]
    [InlineData(Place)]
    [InlineData("dotnet-tools.json")]
    public async Task Another_tool_and_everything_else_in_the_manifest_stays(string path)
    {
        using var place = new Workplace();
        place.Write(path, "{\r\n  \"version\": 1,\r\n  \"tools\": {\r\n    \"x\": { \"version\": \"1.2.3\", \"commands\": [ \"x\" ] }\r\n  }\r\n}\r\n");
        Assert.Contains("refreshed  " + path, (await place.RunAsync("init", "--tool-manifest")).Output);
        Assert.Equal(
            "{\r\n  \"version\": 1,\r\n  \"tools\": {\r\n    \"x\": { \"version\": \"1.2.3\", \"commands\": [ \"x\" ] },\r\n"
            + $"    \"schemasdk.tool\": {{\r\n      \"version\": \"{Version}\",\r\n      \"commands\": [\"schema-sdk\"]\r\n    }}\r\n  }}\r\n}}\r\n",
            place.Read(path));
        Assert.Contains("unchanged  " + path, (await place.RunAsync("init", "--tool-manifest")).Output);
    }

    [Theory]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"tools":{}}""")]
    [InlineData("{}")]
    [InlineData("""{"tools":{"SchemaSdk.Tool":{"version":"0.0.1","commands":["schema-sdk"],"rollForward":true}}}""")]
    public async Task Whatever_is_missing_is_added_and_an_earlier_version_is_replaced(string manifest)
    {
        using var place = new Workplace();
        place.Write(Place, manifest);
        Assert.Equal(0, (await place.RunAsync("init", "--tool-manifest")).ExitCode);
        JsonNode tool = Assert.Single(JsonNode.Parse(place.Read(Place))!["tools"]!.AsObject()).Value!;
        Assert.Equal(Version, (string?)tool["version"]);
        Assert.Equal(manifest.Contains("rollForward"), tool["rollForward"] is not null);
    }

    [Theory]
    [InlineData("{\n  \"tools\": {\n    oops\n  }\n}", "(3,5): error: ")]
    [InlineData("[]", "(1,1): error: an object is expected, and this is an array")]
    [InlineData("{\"tools\": 1}", "(1,11): error: tools is a number; an object is expected")]
    [InlineData("{\"tools\": {\"schemasdk.tool\": \"1.0.0\"}}", "(1,30): error: schemasdk.tool has no version")]
    public async Task A_manifest_that_can_not_be_read_is_an_error_at_its_place_and_nothing_is_written(string manifest, string message)
    {
        using var place = new Workplace();
        place.Write(Place, manifest);
        ToolRun run = await place.RunAsync("init", "--tool-manifest");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"schema-sdk: {Place}{message}", run.Error);
        Assert.Equal(manifest, place.Read(Place));
        Assert.False(Directory.Exists(place.Schemas));
    }

    private static string Version => typeof(ToolApp).Assembly.GetName().Version!.ToString(3);
}
