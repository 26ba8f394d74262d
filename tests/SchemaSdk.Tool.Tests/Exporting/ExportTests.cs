using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Exporting;

public sealed class ExportTests
{
    [Theory]
    [InlineData("json-schema", "\"model_tier\"")]
    [InlineData("openapi", "\"openapi\": \"3.0.3\"")]
    [InlineData("markdown", "| duration | Duration | number | no | 5 | 3 to 15 |")]
    [InlineData("csharp", "public sealed partial record KlingO3Request")]
    public async Task A_model_is_written_in_each_form(string format, string expected)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        ToolRun run = await place.RunAsync("export", "kling-o3", "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output);
        Assert.DoesNotContain('\r', run.Output);
        if (format is "json-schema" or "openapi")
            Assert.NotNull(JsonNode.Parse(run.Output));
    }

    [Fact]
    public async Task Without_defaults_an_OpenAPI_description_is_the_same_save_for_them()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        JsonNode whole = (await place.RunAsync("export", "kling-o3", "--format", "openapi")).Json;
        ToolRun run = await place.RunAsync("export", "kling-o3", "--format", "openapi", "--no-defaults");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        JsonObject parameters = whole["components"]!["schemas"]!["KlingO3Request"]!["properties"]!.AsObject();
        Assert.NotEqual(0, parameters.Count(p => p.Value!.AsObject().Remove("default")));
        Assert.True(JsonNode.DeepEquals(whole, run.Json));
    }

    [Theory]
    [InlineData("json-schema")]
    [InlineData("markdown")]
    [InlineData("csharp")]
    public async Task Only_OpenAPI_can_be_written_without_defaults(string format)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        ToolRun run = await place.RunAsync("export", "kling-o3", "--format", format, "--no-defaults");
        Assert.Equal(
            (3, "", $"schema-sdk: --no-defaults applies to --format openapi only, not to {format}"),
            (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public async Task Show_and_list_tell_what_is_in_the_folder()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        string show = (await place.RunAsync("show", "kling-o3")).Output;
        Assert.Contains("model_tier", show);
        Assert.Contains("4K works from text, images and image references; use standard or pro for video inputs.", show);
        Assert.Contains("Pro T2V/I2V Sound", show);
        Assert.Equal("kling-o3", (string?)(await place.RunAsync("list", "--json")).Json[0]!["model"]);
    }

    [Theory]
    [InlineData("init")]
    [InlineData("add")]
    [InlineData("pull")]
    [InlineData("diff")]
    [InlineData("check")]
    [InlineData("accept")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("validate")]
    [InlineData("price")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("simulate")]
    [InlineData("explain")]
    public async Task Every_command_shows_an_example_of_itself_and_speaks_JSON(string command)
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync(command, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"schema-sdk {command}", run.Output[run.Output.IndexOf("Example", StringComparison.Ordinal)..]);
        Assert.Contains("--json", run.Output);
    }

    [Theory]
    [InlineData("init [<id>...] ")]
    [InlineData("pull [<id>...] ")]
    [InlineData("diff [<old>] [<new>] ")]
    [InlineData("explain [<diagnostic>] ")]
    [InlineData("validate <id> <request> ")]
    public async Task The_list_of_commands_shows_which_arguments_are_optional(string command)
    {
        using var place = new Workplace();
        string[] lines = (await place.RunAsync("--help")).Output.Split('\n');
        string line = Assert.Single(lines, line => line.StartsWith("  " + command, StringComparison.Ordinal));
        string other = Assert.Single(lines, line => line.StartsWith("  simulate ", StringComparison.Ordinal));
        Assert.Equal(other.IndexOf("Simulates", StringComparison.Ordinal), line.LastIndexOf("  ", StringComparison.Ordinal) + 2);
    }

    [Fact]
    public async Task With_json_the_export_is_a_string_in_JSON()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        string plain = (await place.RunAsync("export", "kling-o3", "--format", "markdown")).Output;

        ToolRun run = await place.RunAsync("export", "kling-o3", "--format", "markdown", "--json");

        Assert.Equal(("kling-o3", "markdown", plain), ((string?)run.Json["id"], (string?)run.Json["format"], (string?)run.Json["text"]));
    }
}
