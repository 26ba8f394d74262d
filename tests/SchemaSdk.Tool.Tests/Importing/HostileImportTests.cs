using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>Descriptions are written by others: each is imported or refused with a sentence, and what can't be used is reported.</summary>
[Trait("Category", "Slow")]
public sealed class HostileImportTests
{
    private const string Seed = """
        {
          "title": "T", "description": "D", "type": "object", "required": ["a"],
          "properties": {
            "a": { "type": "string", "minLength": 1, "maxLength": 5, "default": "x", "pattern": "^x", "enum": ["x", "y"] },
            "b": { "type": "number", "minimum": 0, "maximum": 9.5, "exclusiveMinimum": 1, "multipleOf": 0.5, "default": 1, "enum": [1, 2.5] },
            "c": { "type": ["array", "null"], "items": { "type": "integer" }, "minItems": 1, "maxItems": 3, "uniqueItems": true },
            "d": { "anyOf": [{ "type": "object", "properties": { "e": { "type": "boolean" } } }, { "type": "null" }], "not": { "type": "string" } },
            "f": { "oneOf": [{ "type": "string" }, { "type": "integer" }], "discriminator": { "propertyName": "kind", "mapping": { "x": "#/definitions/x" } } }
          },
          "allOf": [{ "properties": { "g": { "type": "string", "format": "uri" } }, "required": ["g"] }],
          "additionalProperties": false, "definitions": { "x": { "type": "string" } }
        }
        """;

    private static readonly string[] s_values =
    [
        "1e400",
        "-1e400",
        "1e30",
        "-1e30",
        "1e-400",
        "79228162514264337593543950335",
        "7.9228162514264337593543950335e28",
        "99999999999999999999999999999999999999",
        "0",
        "-1",
        "1.5",
        "true",
        "false",
        "null",
        "\"\"",
        "\"x\"",
        "\"2024-01-01T00:00:00Z\"",
        "[]",
        "[1]",
        "[null]",
        "[[]]",
        "[\"string\", 5]",
        "{}",
        "{ \"a\": 1e400 }",
        "{ \"mapping\": { \"x\": \"#/nowhere\" } }",
        "{ \"type\": \"string\" }",
        "{ \"$ref\": \"#/definitions/x\" }",
    ];

    [Theory]
    [InlineData("""{ "type": "number", "minimum": 1e400 }""", "n: `minimum` has a value that can\'t be used")]
    [InlineData("""{ "type": "number", "maximum": -1e400 }""", "n: `maximum` has a value that can't be used")]
    [InlineData("""{ "type": "integer", "maximum": -1e30 }""", "n: `maximum` has a value that can't be used")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 1e400 }""", "n: `exclusiveMinimum` has a value that can\'t be used")]
    [InlineData("""{ "type": "number", "multipleOf": 0 }""", "n: `multipleOf` has a value that can\'t be used")]
    [InlineData("""{ "type": "number", "multipleOf": 1e-400 }""", "n: `multipleOf` has a value that can\'t be used")]
    [InlineData("""{ "type": "string", "maxLength": 1e30 }""", "n: `maxLength` has a value that can\'t be used")]
    [InlineData("""{ "type": "string", "maxLength": -1 }""", "n: `maxLength` has a value that can\'t be used")]
    [InlineData("""{ "type": "number", "default": 1e400 }""", "n: `default` has a value that can\'t be used")]
    [InlineData("""{ "type": "number", "enum": [1, 1e400] }""", "n: `enum` has a value that can\'t be used")]
    [InlineData("""{ "type": "array", "maxItems": 1e20 }""", "n: `maxItems` has a value that can\'t be used")]
    [InlineData("""{ "type": 5 }""", "n: `type` has a value that can\'t be used")]
    [InlineData("""{ "type": "file" }""", "n: `type` has a value that can\'t be used")]
    [InlineData("""{ "type": "string", "anyOf": {} }""", "n: `anyOf` has a value that can\'t be used")]
    [InlineData("""{ "type": "object", "properties": [] }""", "n: `properties` has a value that can\'t be used")]
    [InlineData("5", "n: a schema is 5, which can't be used")]
    public async Task What_can_not_be_used_is_reported_and_the_rest_is_imported(string property, string told)
    {
        ToolRun run = await ImportAsync($$"""{ "type": "object", "properties": { "n": {{property}}, "ok": { "type": "string" } } }""");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not imported: " + told, run.Error);
        Assert.Equal(2, (int)run.Json["parameters"]!);
    }

    [Theory]
    [InlineData(
        """{ "oneOf": [{ "type": "string" }], "discriminator": { "propertyName": "k", "mapping": { "x": "#/definitions/nothing" } } }"""
    )]
    [InlineData("""{ "type": "object", "discriminator": "k" }""")]
    [InlineData("""{ "type": "string", "default": "2024-01-01T00:00:00Z" }""")]
    [InlineData("""{ "type": "string", "enum": ["2024-01-01T00:00:00Z", "x"] }""")]
    [InlineData("true")]
    [InlineData("{}")]
    public async Task What_says_nothing_of_the_parameter_is_passed_over(string property)
    {
        ToolRun run = await ImportAsync($$"""{ "type": "object", "properties": { "n": {{property}} } }""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, (int)run.Json["parameters"]!);
    }

    [Theory]
    [InlineData("""{ "title": "\ud800" }""")]
    [InlineData("""{ "type": "object", "properties": { "\udc00": {} } }""")]
    [InlineData("""{ "type": "object", "properties": { "n": { "enum": ["\ud800x"] } } }""")]
    public async Task Half_a_character_is_refused(string schema)
    {
        ToolRun run = await ImportAsync(schema, isJson: false);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("half a surrogate pair", run.Error);
    }

    [Fact]
    public async Task No_mutation_ends_in_a_stack_trace()
    {
        var random = new Random(20_261);
        for (int i = 0; i < 1500; i++)
        {
            JsonNode description = JsonNode.Parse(Seed)!;
            for (int edits = random.Next(1, 4); edits > 0; edits--)
                Mutate(description, random);

            ToolRun run = await ImportAsync(description.ToJsonString(), isJson: false);
            Assert.True(run.ExitCode is 0 or 3, description.ToJsonString());
            Assert.DoesNotContain("   at ", run.Error);
        }
    }

    /// <summary>The same of what is around the schemas, in JSON and as YAML, which reads JSON too.</summary>
    [Fact]
    public async Task No_mutation_of_an_OpenAPI_description_does_either()
    {
        var random = new Random(20_262);
        for (int i = 0; i < 600; i++)
        {
            JsonNode description = new JsonObject
            {
                ["openapi"] = "3.1.0",
                ["info"] = new JsonObject { ["title"] = "T", ["version"] = "1" },
                ["paths"] = new JsonObject
                {
                    ["/a/{id}"] = JsonNode.Parse("""
                        {
                          "parameters": [{ "$ref": "#/components/parameters/id" }],
                          "post": { "operationId": "a", "summary": "A", "requestBody": { "$ref": "#/components/requestBodies/b" } }
                        }
                        """),
                    ["/b"] = new JsonObject { ["$ref"] = "#/components/pathItems/p" },
                    ["/c"] = JsonNode.Parse("""{ "post": { "requestBody": { "content": { "multipart/form-data": {}, "application/json": { "schema": { "$ref": "#/components/schemas/s" } } } } } }"""),
                },
                ["components"] = new JsonObject
                {
                    ["parameters"] = JsonNode.Parse("""{ "id": { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } }"""),
                    ["requestBodies"] = JsonNode.Parse("""{ "b": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/s" } } } } }"""),
                    ["pathItems"] = JsonNode.Parse("""{ "p": { "post": { "requestBody": { "$ref": "#/components/requestBodies/b" } } } }"""),
                    ["schemas"] = new JsonObject { ["s"] = JsonNode.Parse(Seed) },
                },
            };
            for (int edits = random.Next(1, 4); edits > 0; edits--)
                Mutate(description, random);

            using var place = new Workplace();
            place.Write("x.json", (i % 2 == 0 ? "" : "# YAML\n") + description.ToJsonString());
            ToolRun run = await place.RunAsync("import", "x.json", "--all");
            Assert.True(run.ExitCode is 0 or 3, description.ToJsonString());
            Assert.DoesNotContain("   at ", run.Error);
        }
    }

    /// <summary>Puts one of the values in the place of any that the description holds, or under a name that it may have.</summary>
    private static void Mutate(JsonNode root, Random random)
    {
        List<JsonNode> places = [.. Within(root).Where(node => node is JsonObject or JsonArray)];
        JsonNode place = places[random.Next(places.Count)];
        JsonNode? value = JsonNode.Parse(s_values[random.Next(s_values.Length)]);
        if (place is JsonObject { Count: > 0 } obj)
            obj[obj.ElementAt(random.Next(obj.Count)).Key] = value;
        else if (place is JsonArray list)
            list.Add(value);
        else
            ((JsonObject)place)["minimum"] = value;
    }

    private static IEnumerable<JsonNode> Within(JsonNode node) => node switch
    {
        JsonObject obj => obj.Where(m => m.Value is not null).SelectMany(m => Within(m.Value!)).Prepend(node),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Within(item!)).Prepend(node),
        _ => [node],
    };

    private static async Task<ToolRun> ImportAsync(string schema, bool isJson = true)
    {
        using var place = new Workplace();
        place.Write("x.json", schema);
        ToolRun told = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x");
        return isJson ? told with { Output = (await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /v1/x", "--json")).Output } : told;
    }
}
