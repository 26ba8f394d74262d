using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Importing;

public sealed class ImportTests
{
    private const string Painter = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "Painter",
          "description": "Paints.",
          "type": "object",
          "required": ["prompt"],
          "properties": {
            "prompt": { "type": "string", "minLength": 1, "maxLength": 500, "description": "What to paint." },
            "size": { "$ref": "#/definitions/size" },
            "steps": { "type": "integer", "minimum": 1, "maximum": 50, "default": 20, "multipleOf": 1 },
            "strength": { "anyOf": [{ "type": "number", "minimum": 0, "maximum": 1 }, { "type": "null" }] },
            "model": { "type": "string" }
          },
          "definitions": { "size": { "type": "string", "enum": ["1:1", "16:9"], "default": "1:1" } }
        }
        """;

    [Fact]
    public async Task A_JSON_Schema_becomes_a_model()
    {
        using var place = new Workplace();
        place.Write("painter.json", Painter);
        ToolRun run = await place.RunAsync("import", "painter.json", "--id", "painter", "--endpoint", "POST /v1/images/generations");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(
                """
                {
                  "id": "painter",
                  "display_name": "Painter",
                  "description": "Paints.",
                  "nullable": false,
                  "supported_endpoints": ["POST /v1/images/generations"],
                  "supported_parameters": [
                    { "name": "prompt", "type": "string", "required": true, "min": 1, "max": 500, "description": "What to paint." },
                    { "name": "size", "type": "enum", "required": false, "options": ["1:1", "16:9"], "default": "1:1" },
                    { "name": "steps", "type": "integer", "required": false, "default": 20, "min": 1, "max": 50, "step": 1 },
                    { "name": "strength", "type": "number", "required": false, "min": 0, "max": 1, "nullable": true }
                  ]
                }
                """),
            JsonNode.Parse(place.Read("schemas/painter.json"))), place.Read("schemas/painter.json"));
    }

    [Fact]
    public async Task The_body_of_an_OpenAPI_operation_becomes_a_model()
    {
        using var place = new Workplace();
        place.Write("api.json", $$"""
            {
              "openapi": "3.1.0",
              "paths": {
                "/v1/paint": { "post": { "operationId": "paint", "requestBody": { "$ref": "#/components/requestBodies/paint" } } },
                "/v1/other": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } } } }
              },
              "components": {
                "requestBodies": { "paint": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Painter" } } } } },
                "schemas": { "Painter": {{Painter.Replace(
                "#/definitions/size",
                "#/components/schemas/Painter/definitions/size",
                StringComparison.Ordinal
            )}} }
              }
            }
            """);
        Assert.Contains("choose one with --operation", (await place.RunAsync("import", "api.json", "--id", "painter")).Error);
        Assert.Equal(0, (await place.RunAsync("import", "api.json", "--id", "painter", "--operation", "paint")).ExitCode);
        Assert.Contains("\"supported_endpoints\": [\"POST /v1/paint\"]", place.Read("schemas/painter.json"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/x.json", "points outside of the file and is not followed")]
    [InlineData("file:///etc/passwd", "points outside of the file and is not followed")]
    [InlineData("../other.json#/x", "points outside of the file and is not followed")]
    [InlineData("#/definitions/nothing", "points to nothing in the file")]
    [InlineData("#", "the schema contains itself")]
    public async Task A_reference_that_can_not_be_followed_is_told(string reference, string told)
    {
        using var place = new Workplace();
        place.Write("x.json", Painter.Replace("#/definitions/size", reference, StringComparison.Ordinal));
        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not imported: size: ", run.Error);
        Assert.Contains(told, run.Error);
    }

    [Fact]
    public async Task A_second_import_keeps_what_the_description_does_not_say()
    {
        using var place = new Workplace();
        place.Write("painter.json", Painter);
        string[] import = ["import", "painter.json", "--id", "painter", "--endpoint", "POST /v1/images/generations"];
        Assert.Equal(0, (await place.RunAsync(import)).ExitCode);
        const string File = "schemas/painter.json";
        string edited = place.Read(File).With(d =>
        {
            d["$schema"] = "./model.schema.json";
            d["pricing_rows"] = new JsonArray(new JsonObject { ["label"] = "All", ["spec"] = "per request", ["rate"] = "$0.01" });
        });
        place.Write(File, edited);

        Assert.Equal(0, (await place.RunAsync(import)).ExitCode);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(edited), JsonNode.Parse(place.Read(File))), place.Read(File));
    }

    [Fact]
    public async Task The_file_of_the_host_comes_with_its_JSON_Schema_and_both_are_told()
    {
        using var place = new Workplace();
        place.Write("painter.json", Painter);

        ToolRun run = await place.RunAsync("import", "painter.json", "--id", "painter", "--host", "runway", "--endpoint", "POST /v1/paint");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["host.schema.json", "model.schema.json", "overlay.schema.json", "painter.json", "runway.host.json"], place.Files());
        Assert.All(
            place.Files().Where(file => file != "painter.json"),
            file => Assert.Contains($"new        schemas/{file}\n", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_file_with_an_error_is_told_before_anything_is_imported()
    {
        using var place = new Workplace();
        place.Write("painter.json", Painter);
        place.Write("schemas/mine.host.json", """{ "id": "mine", "base": "http://api.example.com", "key": { "env": "KEY" } }""");

        ToolRun run = await place.RunAsync("import", "painter.json", "--id", "painter", "--host", "mine", "--endpoint", "POST /v1/paint");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("schemas/mine.host.json(1,25): error SSDK0002: base is", run.Error);
        Assert.Equal(["mine.host.json"], place.Files());
    }

    [Fact]
    public async Task Alternatives_are_levels_too_and_what_is_too_deep_is_raw_JSON()
    {
        string schema = """{ "type": "string" }""";
        for (int i = 0; i < 12; i++)
            schema = $$"""{ "anyOf": [{ "type": "object", "properties": { "p{{i}}": {{schema}} } }, { "type": "integer" }] }""";

        using var place = new Workplace();
        place.Write("deep.json", $$"""{ "type": "object", "properties": { "a": {{schema}} } }""");

        ToolRun run = await place.RunAsync("import", "deep.json", "--id", "deep", "--endpoint", "POST /v1/deep");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("it is nested deeper than", run.Error);
        Assert.Equal(0, (await place.RunAsync("list")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_another_models_is_left_and_the_others_are_imported()
    {
        using var place = new Workplace();
        place.Write("schemas/fine.json", Sample.Of("other"));
        place.Write("api.json", """
            { "openapi": "3.1.0", "paths": {
              "/v1/fine": { "post": { "requestBody": { "content": { "application/json": { "schema": { "properties": { "a": {} } } } } } } },
              "/v1/good": { "post": { "requestBody": { "content": { "application/json": { "schema": { "properties": { "a": {} } } } } } } } } }
            """);

        ToolRun run = await place.RunAsync("import", "api.json", "--all");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("failed     fine: its file would be named fine.json, which is the file of other", run.Error);
        Assert.Equal(["fine.json", "good.json"], place.Files());
        Assert.Equal("other", (string?)JsonNode.Parse(place.Read("schemas/fine.json"))!["id"]);
    }

    [Fact]
    public async Task For_machines_it_tells_what_was_written_and_what_was_lost()
    {
        using var place = new Workplace();
        place.Write(
            "painter.json",
            Painter.Replace("\"multipleOf\": 1", "\"multipleOf\": 1, \"not\": { \"enum\": [7] }", StringComparison.Ordinal));

        ToolRun run = await place.RunAsync(
            "import",
            "painter.json",
            "--id",
            "painter",
            "--endpoint",
            "POST /v1/images/generations",
            "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(("painter", 4, 0), ((string?)run.Json["id"], (int?)run.Json["parameters"], run.Json["problems"]!.AsArray().Count));
        Assert.EndsWith("painter.json", (string?)run.Json["path"]);
        Assert.Contains("steps", (string?)Assert.Single(run.Json["lost"]!.AsArray()));
    }

    [Fact]
    public async Task For_machines_a_failure_has_no_path_and_says_what_is_wrong()
    {
        using var place = new Workplace();
        place.Write("painter.json", Painter);

        ToolRun run = await place.RunAsync(
            "import",
            "painter.json",
            "--id",
            "pain ter",
            "--endpoint",
            "POST /v1/images/generations",
            "--json");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Null(run.Json["path"]);
        Assert.NotEmpty(run.Json["problems"]!.AsArray());
        Assert.Contains("it was not written", run.Error);
    }
}
