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
        Assert.Equal(
            """
            {
              "id": "painter",
              "display_name": "Painter",
              "description": "Paints.",
              "supported_endpoints": ["POST /v1/images/generations"],
              "supported_parameters": [
                {
                  "name": "prompt",
                  "type": "string",
                  "required": true,
                  "min": 1,
                  "max": 500,
                  "description": "What to paint."
                },
                {
                  "name": "size",
                  "type": "enum",
                  "required": false,
                  "default": "1:1",
                  "options": ["1:1", "16:9"]
                },
                {
                  "name": "steps",
                  "type": "integer",
                  "required": false,
                  "default": 20,
                  "min": 1,
                  "max": 50,
                  "step": 1
                },
                {
                  "name": "strength",
                  "type": "number",
                  "required": false,
                  "min": 0,
                  "max": 1
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            place.Read("schemas/painter.json"));
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
    [InlineData("http://127.0.0.1:1/x.json", "points outside of the file")]
    [InlineData("file:///etc/passwd", "points outside of the file")]
    [InlineData("../other.json#/x", "points outside of the file")]
    [InlineData("#/definitions/nothing", "points to nothing")]
    [InlineData("#", "leads back to itself")]
    public async Task A_reference_that_is_not_within_the_file_is_refused(string reference, string told)
    {
        using var place = new Workplace();
        place.Write("x.json", Painter.Replace("#/definitions/size", reference, StringComparison.Ordinal));
        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(told, run.Error);
        Assert.False(Directory.Exists(place.Schemas));
    }

    [Fact]
    public async Task References_that_multiply_are_stopped()
    {
        using var place = new Workplace();
        static string Twice(int i) =>
            "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/definitions/d"
            + i
            + "\"},\"b\":{\"$ref\":\"#/definitions/d"
            + i
            + "\"}}}";
        string definitions = string.Join(",", Enumerable.Range(0, 16).Select(i => $"\"d{i}\":{Twice(i + 1)}"));
        place.Write(
            "x.json",
            $$"""{"type":"object","properties":{"x":{{Twice(0)}} },"definitions":{ {{definitions}},"d16":{"type":"string"} } }""");
        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("more than 100000 values", run.Error);
    }

    [Theory]
    [InlineData("""{"type":"number","exclusiveMinimum":0}""", "n has an exclusive bound")]
    [InlineData("""{"type":"string","pattern":"^a"}""", "n has a pattern")]
    [InlineData("""{"type":"string","not":{"enum":["a"]}}""", "n has a `not`")]
    [InlineData("""{"type":"array","maxItems":3}""", "n limits its number of items")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "n describes its items")]
    [InlineData("""{"type":"object","properties":{"x":{"type":"string"}}}""", "n describes its properties")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "n has alternatives")]
    public async Task Of_a_parameter_too(string property, string told)
    {
        using var place = new Workplace();
        place.Write("x.json", $$$"""{"type":"object","properties":{"n":{{{property}}}}}""");
        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not imported: " + told, run.Error);
    }

    [Fact]
    public async Task What_is_not_imported_is_reported()
    {
        using var place = new Workplace();
        place.Write(
            "x.json",
            """{"type":"object","properties":{"n":{"type":"number","exclusiveMinimum":0}},"anyOf":[{"required":["n"]}]}""");
        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not imported: n has an exclusive bound", run.Error);
        Assert.Contains("not imported: the anyOf", run.Error);
    }

    [Fact]
    public async Task What_is_exported_as_JSON_Schema_or_OpenAPI_comes_back_the_same()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-3-0-turbo.json", Sample.Turbo);
        foreach (string format in (string[])["json-schema", "openapi"])
        {
            ToolRun export = await place.RunAsync("export", "kling-3-0-turbo", "--format", format);
            place.Write("exported.json", export.Output);
            await place.RunAsync("import", "exported.json", "--id", "kling-3-0-turbo", "--endpoint", "POST /v1/videos/generations", "--schemas", "back");
            string[] changes = [.. (await place.RunAsync("diff", "schemas", "back", "--json")).Json["changes"]!.AsArray()
                .Select(c => $"{c!["class"]} {c["path"]}")
                .Where(c => !c.StartsWith("documentation", StringComparison.Ordinal) && !c.Contains("/pricing_rows/", StringComparison.Ordinal) && !c.Contains("put_modalities", StringComparison.Ordinal))];
            Assert.Empty(changes);
        }
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
