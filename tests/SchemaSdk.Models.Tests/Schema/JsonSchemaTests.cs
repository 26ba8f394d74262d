using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using SchemaSdk.Judges;

namespace SchemaSdk.Models.Tests.Schema;

public class JsonSchemaTests
{
    [Fact]
    public void Each_parameter_is_there_with_all_that_its_document_says()
    {
        JsonNode schema = Parse(KlingO3Request.Model.JsonSchema);

        Assert.Equal("object", (string?)schema["type"]);
        Assert.Equal("Kling O3", (string?)schema["title"]);
        Assert.Equal(["prompt"], schema["required"]!.AsArray().Select(n => (string?)n));
        Assert.Equal(
            ["model", .. KlingO3Request.Model.Parameters.Select(p => p.Name)],
            schema["properties"]!.AsObject().Select(p => p.Key));
        Same(
            """{ "type": "number", "description": "Length of each scene in seconds.", "default": 5, "minimum": 3, "maximum": 15 }""",
            schema["properties"]!["duration"]);
        Same(
            """{ "type": "boolean", "description": "Whether native audio is made along with the video.", "default": true }""",
            schema["properties"]!["sound"]);
        Same("""{ "type": "string", "enum": ["kling-o3"] }""", schema["properties"]!["model"]);
        Assert.Equal(["16:9", "1:1", "9:16"], schema["properties"]!["aspect_ratio"]!["enum"]!.AsArray().Select(n => (string?)n));
        Assert.Contains("At most 6 scenes", (string?)schema["properties"]!["prompt"]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_keep_the_kind_and_the_digits_of_the_document()
    {
        JsonNode properties = Parse(SamplerRequest.Model.JsonSchema)["properties"]!;

        Same("""{ "type": "number", "enum": [480, 720] }""", properties["size"]);
        Same("""{ "type": "string", "enum": ["mp4", "16:9", "24"] }""", properties["format"]);
        Same("""{ "type": "integer", "minimum": 1, "maximum": 4 }""", properties["count"]);
        Same("""{ "type": "array", "items": { "type": "string", "pattern": "\\S" }, "maxItems": 3 }""", properties["frames"]);
        Same("""{ "type": "number", "description": "In steps of 0.5 from 3.", "default": 5, "minimum": 3, "maximum": 15, "multipleOf": 0.5 }""", properties["duration"]);
        Same("""{ "type": "string", "description": "What to make: \"quoted\", <b>, ü.", "minLength": 2, "maxLength": 12, "pattern": "\\S" }""", properties["prompt"]);
    }

    [Fact]
    public void A_rule_that_warns_is_told_at_its_parameter_and_refuses_nothing()
    {
        JsonNode schema = Parse(Kling3_0TurboRequest.Model.JsonSchema);

        Assert.Contains(
            "has no effect beside an image",
            (string?)schema["properties"]!["aspect_ratio"]!["description"],
            StringComparison.Ordinal);
        Assert.Null(schema["not"]);
    }

    [Fact]
    public void The_schema_for_tools_has_its_rules_in_words_and_no_combination_at_the_root()
    {
        JsonObject schema = Parse(KlingO3Request.Model.ToolSchema).AsObject();

        Assert.Contains("4K works from text", (string?)schema["description"], StringComparison.Ordinal);
        Assert.DoesNotContain(schema, p => p.Key is "not" or "anyOf" or "allOf" or "oneOf" or "enum");
        Same(Parse(KlingO3Request.Model.JsonSchema)["properties"]!.ToJsonString(), schema["properties"]);
    }

    [Theory]
    [InlineData("""{ "prompt": "a" }""")]
    [InlineData("""{ "model": "kling-o3", "prompt": "a", "duration": 15 }""")]
    [InlineData("""{ "prompt": "a", "model_tier": "4k", "image": "https://host.test/a.png" }""")]
    [InlineData("""{ "prompt": "a", "workflow": "reference", "reference_videos": "https://host.test/a,https://host.test/b" }""")]
    public void It_accepts_what_the_host_takes(string json) => Assert.Empty(new SchemaVerdict(KlingO3Request.Model).Refusals(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "prompt": " " }""")]
    [InlineData("""{ "prompt": null }""")]
    [InlineData("""{ "prompt": "a", "model": "kling-o1" }""")]
    [InlineData("""{ "prompt": "a", "duration": "5" }""")]
    [InlineData("""{ "prompt": "a", "duration": 15.01 }""")]
    [InlineData("""{ "prompt": "a", "modeltier": "pro" }""")]
    [InlineData("""{ "prompt": "a", "model_tier": "4k", "video": "https://host.test/a.mp4" }""")]
    [InlineData("""{ "prompt": "a", "workflow": "i2v" }""")]
    [InlineData("""{ "prompt": "a", "image_end": "https://host.test/a.png" }""")]
    [InlineData("""{ "prompt": "a", "workflow": "reference" }""")]
    public void It_refuses_what_the_host_refuses(string json) => Assert.NotEmpty(new SchemaVerdict(KlingO3Request.Model).Refusals(json));

    [Fact]
    public void It_is_the_same_text_each_time_with_plain_line_ends()
    {
        foreach (ModelInfo model in ModelCatalog.All)
        {
            Assert.Same(model.JsonSchema, model.JsonSchema);
            Assert.DoesNotContain('\r', model.JsonSchema);
            Assert.StartsWith("{\n  \"$schema\"", model.JsonSchema, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_schemas_are_schemas_by_the_draft_that_they_name()
    {
        foreach (string text in ModelCatalog.All.SelectMany(m => new[] { m.JsonSchema, m.ToolSchema }))
        {
            JsonSchema schema = await JsonSchema.FromJsonAsync(text);
            Assert.Equal("http://json-schema.org/draft-07/schema#", schema.SchemaVersion);
        }
    }

    private static JsonNode Parse(string json) =>
        JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = false })!;

    private static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
