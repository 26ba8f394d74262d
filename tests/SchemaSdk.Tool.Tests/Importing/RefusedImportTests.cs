namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>Almost any JSON is a valid JSON Schema; what describes no request is refused with what was found.</summary>
public sealed class RefusedImportTests
{
    [Theory]
    [InlineData("{}", "x.json is an empty object; ")]
    [InlineData("[]", "x.json is neither a JSON Schema nor an OpenAPI description; it contains an array")]
    [InlineData("\"text\"", "it contains a string")]
    [InlineData("7", "it contains a number")]
    [InlineData("null", "it contains null")]
    [InlineData("""{"name":"x","version":"1.0.0","type":"module","scripts":{},"main":"a","license":"MIT","private":true}""", "x.json has no properties, only name, version, type, scripts, main, license and 1 more; ")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#"}""", "x.json has no properties, only $schema; ")]
    [InlineData("""{"type":"object"}""", "x.json has no properties, only type; ")]
    [InlineData("""{"type":"string","maxLength":5}""", "x.json describes values of type string; ")]
    [InlineData("""{"type":"array","items":{}}""", "x.json describes values of type array; ")]
    [InlineData("""{"properties":[]}""", "the properties of x.json are []; ")]
    [InlineData("""{"properties":5,"type":"object"}""", "the properties of x.json are 5; ")]
    [InlineData("""{"$ref":"#/definitions/a","definitions":{"a":{"type":"integer"}}}""", "x.json describes values of type integer; ")]
    [InlineData("""{"swagger":"2.0","paths":{}}""", "x.json is a Swagger description of version \"2.0\"; import reads JSON Schema and OpenAPI 3, in JSON or YAML")]
    [InlineData("""{"openapi":"4.0.0"}""", "x.json is an OpenAPI description of version \"4.0.0\"; ")]
    [InlineData("""{"openapi":2}""", "x.json is an OpenAPI description of version 2; ")]
    [InlineData("""{"openapi":"3.1.0","paths":{}}""", "the description has no POST operation with a JSON request body")]
    [InlineData("""{"openapi":"3.0.0","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"array"}}}}}}}}""", "the request body of POST /a describes values of type array; ")]
    [InlineData("<!DOCTYPE html><html></html>", "x.json is HTML or XML; ")]
    [InlineData("\n <?xml version=\"1.0\"?>", "x.json is HTML or XML; ")]
    [InlineData("openapi: 3.1.0\npaths: {}\n", "the description has no POST operation with a JSON request body")]
    [InlineData("# comment\n\"type\": object\n", "x.json has no properties, only type; ")]
    [InlineData("---\n- a\n", "it contains an array")]
    [InlineData("hello", "it contains a string")]
    [InlineData("a: b: c\n", "x.json can't be read, at line 1, column ")]
    [InlineData("a: [1, 2\n", "x.json can't be read, at line 2, column 1: ")]
    [InlineData("{\n  \"type\": object\n}", "x.json can't be read, at line 2, column 11: ")]
    [InlineData("", "x.json is empty")]
    public async Task What_describes_no_request_is_refused(string text, string message)
    {
        using var place = new Workplace();
        place.Write("x.json", text);

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("schema-sdk: ", run.Error);
        Assert.Contains(message, run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(place.Schemas));
    }

    [Fact]
    public async Task A_model_document_is_recognized()
    {
        using var place = new Workplace();
        place.Write("x.json", Sample.KlingO3);

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");

        Assert.Contains("x.json is a model document already", run.Error);
    }

    [Theory]
    [InlineData("""{"properties":{}}""", 0)]
    [InlineData("""{"properties":{"a":{}}}""", 1)]
    [InlineData("""{"allOf":[{"allOf":[{"properties":{"a":{"type":"string"}},"required":["a"]}]},{"properties":{"a":{},"b":{}}}]}""", 2)]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"properties":{"a":{}}}}}""", 1)]
    [InlineData("""{"oneOf":[{"properties":{"a":{}}}]}""", 1)]
    [InlineData("type: object\nproperties:\n  a: {type: string}\n  b: {enum: [a, 1]}\n", 2)]
    public async Task What_describes_a_request_is_imported(string schema, int parameters)
    {
        using var place = new Workplace();
        place.Write("x.json", schema);

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x", "--json");

        Assert.Equal((0, parameters), (run.ExitCode, (int)run.Json["parameters"]!));
    }
}
