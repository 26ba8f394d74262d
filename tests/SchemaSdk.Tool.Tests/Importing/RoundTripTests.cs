using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>An exported model is imported without remarks, and exported again it is the same.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Parameters =>
    [
        """{ "name": "p", "type": "string" }""",
        """{ "name": "p", "type": "string", "required": true }""",
        """{ "name": "p", "type": "string", "required": true, "min": 2, "max": 10, "default": "abc", "description": "It's a \"text\"." }""",
        """{ "name": "p", "type": "string", "options": ["a", "b"] }""",
        """{ "name": "p", "type": "enum", "options": ["a", "", "16:9"], "default": "", "required": true }""",
        """{ "name": "p", "type": "number" }""",
        """{ "name": "p", "type": "number", "min": -1.5, "max": 1e3, "default": 0.10, "required": true }""",
        """{ "name": "p", "type": "number", "options": [24, 29.97], "default": 24 }""",
        """{ "name": "p", "type": "number", "min": 1, "max": 3, "step": 0.5, "description": "Speed." }""",
        """{ "name": "p", "type": "number", "step": 0.1 }""",
        """{ "name": "p", "type": "integer", "min": 0, "max": 9007199254740993, "default": 42 }""",
        """{ "name": "p", "type": "integer", "min": 17, "max": 161, "step": 8 }""",
        """{ "name": "p", "type": "integer", "min": 0, "max": 160, "step": 8, "description": "Frames." }""",
        """{ "name": "p", "type": "boolean", "default": false }""",
        """{ "name": "p", "type": "boolean", "required": true }""",
        """{ "name": "p", "type": "array", "required": true }""",
        """{ "name": "p", "type": "array", "description": "Anything." }""",
        """{ "name": "p", "type": "object" }""",
    ];

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Each_kind_of_parameter_comes_back(string parameter)
    {
        using var place = new Workplace();
        place.Write("schemas/m.json", Sample.Of("m").With(d => d["supported_parameters"]!.AsArray().Add(JsonNode.Parse(parameter))));

        await AssertComesBackAsync(place, "m");
    }

    [Fact]
    public async Task Options_of_two_kinds_come_back_from_a_JSON_Schema_and_as_alternatives_from_OpenAPI()
    {
        using var place = new Workplace();
        JsonNode parameter = JsonNode.Parse("""{ "name": "p", "type": "enum", "options": ["a", 1, 2.5], "default": 1 }""")!;
        place.Write("schemas/m.json", Sample.Of("m").With(d => d["supported_parameters"]!.AsArray().Add(parameter)));

        await AssertComesBackAsync(place, "m", "json-schema");

        place.Write("exported.json", (await place.RunAsync("export", "m", "--format", "openapi")).Output);
        Assert.Equal((0, ""), (await ImportAsync(place, "m")) is var run ? (run.ExitCode, run.Error) : default);
        Assert.Contains("one_of", place.Read("back/m.json"));
    }

    [Fact]
    public async Task The_real_models_come_back()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-3-0-turbo.json", Sample.Turbo);

        await AssertComesBackAsync(place, "kling-o3");
        await AssertComesBackAsync(place, "kling-3-0-turbo");
    }

    [Fact]
    public async Task Rules_are_told_and_the_overlay_beside_the_document_states_them_again()
    {
        using var place = new Workplace();
        string overlay = Sample.KlingO3Overlay.With(o => ((JsonObject)o).Remove("pricing"));
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", overlay);
        place.Write("back/kling-o3.overlay.json", overlay);
        place.Write("exported.json", (await place.RunAsync("export", "kling-o3", "--format", "json-schema")).Output);

        ToolRun run = await ImportAsync(place, "kling-o3");

        Assert.Equal((0, "not imported: the request: `not` is not imported; the host checks it, and an overlay can state it as a rule\n"), (run.ExitCode, run.Error));
        place.Write("request.json", """{ "prompt": "sea", "model_tier": "4k", "video": "https://example.com/a.mp4" }""");
        ToolRun own = await place.RunAsync("validate", "kling-o3", "request.json");
        Assert.Equal(1, own.ExitCode);
        Assert.Equal(own, await place.RunAsync("validate", "kling-o3", "request.json", "--schemas", "back"));
    }

    private static async Task AssertComesBackAsync(Workplace place, string id, params string[] formats)
    {
        foreach (string format in formats is [] ? ["json-schema", "openapi"] : formats)
        {
            ToolRun exported = await place.RunAsync("export", id, "--format", format);
            Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
            place.Write("exported.json", exported.Output);

            ToolRun imported = await ImportAsync(place, id);
            Assert.Equal((0, ""), (imported.ExitCode, imported.Error));

            string again = (await place.RunAsync("export", id, "--format", format, "--schemas", "back")).Output;
            Assert.True(JsonNode.DeepEquals(WithoutVersion(exported.Output), WithoutVersion(again)), again);
        }
    }

    private static Task<ToolRun> ImportAsync(Workplace place, string id) => place.RunAsync(
        "import", "exported.json", "--id", id, "--endpoint", "POST /v1/videos/generations", "--schemas", "back");

    /// <summary>The version of an OpenAPI description is a hash of the document, which also has prices and notes.</summary>
    private static JsonNode WithoutVersion(string text)
    {
        JsonNode json = JsonNode.Parse(text.Replace("/v1/images/generations", "/v1/videos/generations", StringComparison.Ordinal))!;
        (json["info"] as JsonObject)?.Remove("version");
        return json;
    }
}
