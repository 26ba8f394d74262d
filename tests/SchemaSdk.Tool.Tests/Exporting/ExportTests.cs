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
    [InlineData("loras", "array of object", "1 to 4 items", "Loras")]
    [InlineData("loras[].path", "string", "matches ^https:", "MLora.Path")]
    [InlineData("loras[].weights[]", "number", "above 0; below 1", "")]
    [InlineData("image_size", "enum or object", "", "ImageSize")]
    [InlineData("image_size", "enum", "square, wide", "MImageSize")]
    [InlineData("image_size", "object", "", "MCustomImageSize")]
    [InlineData("image_size.width", "integer", "64 or more", "MCustomImageSize.Width")]
    public async Task What_is_inside_a_parameter_is_shown_below_it(string name, string type, string allowed, string code)
    {
        using var place = new Workplace();
        place.Write("schemas/m.json", Nested);
        string[] shown = (await place.RunAsync("show", "m")).Output.Split('\n');
        string[] page = (await place.RunAsync("export", "m", "--format", "markdown")).Output.Split('\n');

        Assert.Contains(shown, line => line.StartsWith(name + " ", StringComparison.Ordinal)
            && line.Contains($" {type} ", StringComparison.Ordinal)
            && line.Contains(allowed, StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
        Assert.Contains(page.Select(line => line.Replace("\\", "", StringComparison.Ordinal)), line =>
            line.StartsWith($"| {name} | ", StringComparison.Ordinal) && line.Contains($" | {type} | ", StringComparison.Ordinal)
            && line.Contains(allowed, StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenAPI_has_what_is_used_twice_as_a_component_in_its_own_dialect()
    {
        using var place = new Workplace();
        place.Write("schemas/m.json", Nested);
        JsonNode json = (await place.RunAsync("export", "m", "--format", "openapi", "--no-defaults")).Json;
        string text = json.ToJsonString();
        Microsoft.OpenApi.Reader.ReadResult read = Microsoft.OpenApi.OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(error => $"{error.Pointer}: {error.Message}"));
        JsonObject schemas = json["components"]!["schemas"]!.AsObject();
        Assert.Equal(["MRequest", "MPoint"], schemas.Select(schema => schema.Key));
        Assert.Equal(
            ["#/components/schemas/MPoint"],
            schemas["MRequest"]!["properties"]!["end"]!["allOf"]!.AsArray().Select(part => (string?)part!["$ref"]).Distinct());
        JsonNode weight = schemas["MRequest"]!["properties"]!["loras"]!["items"]!["properties"]!["weights"]!["items"]!;
        Assert.Equal(("0", "true"), (weight["minimum"]!.ToJsonString(), weight["exclusiveMinimum"]!.ToJsonString()));
        Assert.True((bool?)schemas["MRequest"]!["properties"]!["note"]!["nullable"]);
        foreach (string word in new[] { "$defs", "\"null\"", "\"default\":" })
            Assert.DoesNotContain(word, schemas.ToJsonString());
    }

    private const string Nested = """
        {"id":"m","supported_endpoints":["POST /v1/x"],"pricing_rows":[],"supported_parameters":[
        {"name":"loras","type":"array","min_items":1,"max_items":4,"items":{"type":"object","parameters":[
        {"name":"path","type":"string","required":true,"pattern":"^https:"},{"name":"scale","type":"number","default":1},
        {"name":"weights","type":"array","items":{"type":"number","exclusive_min":0,"exclusive_max":1}}]}},
        {"name":"image_size","type":"one_of","alternatives":[{"type":"enum","options":["square","wide"]},
        {"type":"object","parameters":[{"name":"width","type":"integer","min":64,"required":true}]}]},
        {"name":"note","type":"string","nullable":true},
        {"name":"point","type":"object","parameters":[{"name":"x","type":"number"}]},
        {"name":"end","type":"object","parameters":[{"name":"x","type":"number"}]}]}
        """;

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
