using System.Text.Json.Nodes;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Importing.Operations;

namespace SchemaSdk.Tool.Tests.Importing;

/// <summary>Operations, bodies and branches of an OpenAPI description, and what the file of a host says of them.</summary>
public sealed class OpenApiImportTests
{
    private const string Host = """
        openapi: 3.0.4
        info:
          title: Clips
          version: "1"
        paths:
          /v1/image_to_video:
            post:
              operationId: imageToVideo
              summary: Image to video
              requestBody:
                content:
                  application/json:
                    schema:
                      oneOf:
                        - $ref: '#/components/schemas/Fast'
                        - type: object
                          required: [model, ratio]
                          properties:
                            model: { type: string, const: fine.2 }
                            ratio: { type: string, enum: ["16:9", "1:1"] }
                      discriminator: { propertyName: model }
          /v1/upload:
            post:
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string } } } } } }
          /v1/ping:
            post: {}
          /v1/generations/{id}/audio:
            post:
              requestBody: { content: { application/json: { schema: { type: object, properties: { prompt: { type: string } } } } } }
        components:
          schemas:
            Fast:
              type: object
              additionalProperties: false
              required: [model]
              properties:
                model: { const: fast }
                seed: { type: integer }
        """;

    private const string Speech = """
        openapi: 3.0.4
        info: { title: Speech, version: "1" }
        paths:
          /v1/text-to-speech/{voice_id}:
            parameters:
              - $ref: '#/components/parameters/Voice'
            post:
              requestBody: { $ref: '#/components/requestBodies/Speech' }
        components:
          parameters:
            Voice: { name: voice_id, in: path, required: true, description: The voice., schema: { type: string, maxLength: 20 } }
          requestBodies:
            Speech:
              content:
                application/json; charset=utf-8:
                  schema:
                    type: object
                    properties:
                      text: { type: string, nullable: true }
                      speed: { anyOf: [{ type: number, exclusiveMinimum: 0 }, { type: 'null' }] }
        """;

    [Fact]
    public async Task Every_operation_and_every_branch_becomes_a_document_and_what_can_not_is_refused_with_its_reason()
    {
        using var place = new Workplace();
        place.Write("api.yaml", Host);

        ToolRun run = await place.RunAsync("import", "api.yaml", "--all", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["fast", "fine.2"], run.Json["imported"]!.AsArray().Select(d => (string?)d!["id"]));
        Assert.Equal(
            [
                ("POST /v1/upload", "its body is multipart/form-data, not JSON"),
                ("POST /v1/ping", "it has no request body"),
                ("POST /v1/generations/{id}/audio", "its path has {id}, and the description has no such path parameter"),
            ],
            run.Json["refused"]!.AsArray().Select(r => ((string)r!["operation"]!, (string)r["reason"]!)));
        JsonNode fast = Document(place, "fast");
        Assert.True((bool)fast["closed"]!);
        Assert.False((bool)fast["nullable"]!);
        Assert.Equal(["seed"], Names(fast));
        Assert.Equal(["ratio"], Names(Document(place, "fine.2")));
        Assert.Equal("Image to video", (string?)fast["display_name"]);
    }

    [Fact]
    public void A_value_in_the_path_is_a_required_parameter_that_says_so()
    {
        using var place = new Workplace();
        string path = place.Write("api.yaml", Speech);

        ImportedDocument imported = Assert.Single(DescriptionReader.Read(path, new ImportOptions("api.yaml", HostLayout.First)).Documents);

        JsonNode speech = imported.Document;
        Assert.Equal("text-to-speech", imported.Id);
        Assert.Equal("POST /v1/text-to-speech/{voice_id}", (string?)speech["supported_endpoints"]![0]);
        Assert.Equal(["voice_id", "text", "speed"], Names(speech));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{ "name": "voice_id", "in": "path", "type": "string", "required": true, "max": 20, "description": "The voice." }"""),
            speech["supported_parameters"]![0]));
        Assert.Equal((true, true), ((bool)speech["supported_parameters"]![1]!["nullable"]!, (bool)speech["supported_parameters"]![2]!["nullable"]!));
    }

    [Theory]
    [InlineData("imageToVideo", "fine.2", null)]
    [InlineData("POST /v1/image_to_video", "mine", "the body is one of 2 requests, told apart by model; import all with --all, or one with its value as --id: fast, fine.2")]
    [InlineData("POST /v1/upload", "mine", "POST /v1/upload can't be imported: its body is multipart/form-data, not JSON")]
    [InlineData("POST /v1/nothing", "mine", "the description has no POST operation POST /v1/nothing with a JSON request body")]
    public async Task One_operation_and_one_branch_can_be_chosen(string operation, string id, string? told)
    {
        using var place = new Workplace();
        place.Write("api.yaml", Host);

        ToolRun run = await place.RunAsync("import", "api.yaml", "--id", id, "--operation", operation);

        Assert.Equal(told is null ? 0 : 3, run.ExitCode);
        Assert.Equal(told is null ? "" : $"schema-sdk: {told}\n", run.Error);
    }

    [Fact]
    public async Task A_model_under_several_operations_has_the_operation_in_its_id()
    {
        using var place = new Workplace();
        static string Operation(string name) =>
            $$$"""{ "post": { "requestBody": { "content": { "application/json": { "schema": { "properties": { "model": { "const": "a" }, "{{{name}}}": {} } } } } } } }""";
        place.Write("api.json", $$"""{ "openapi": "3.1.0", "paths": { "/v1/one": {{Operation("p")}}, "/v1/two": {{Operation("q")}} } }""");

        ToolRun run = await place.RunAsync("import", "api.json", "--all", "--json");

        Assert.Equal(["one/a", "two/a"], run.Json["imported"]!.AsArray().Select(d => (string?)d!["id"]));
        Assert.Equal("a", (string?)JsonNode.Parse(place.Read("schemas/one_a.json"))!["wire"]);
        Assert.Contains(
            "the description has 2 operations with a JSON request body; choose one with --operation, or all with --all: POST /v1/one, POST /v1/two",
            (await place.RunAsync("import", "api.json", "--id", "x")).Error);
        Assert.Contains("--id names one model, but 2 were found", (await place.RunAsync("import", "api.json", "--all", "--id", "x")).Error);
    }

    [Fact]
    public async Task The_file_of_the_host_says_where_the_parameters_are_and_who_names_the_model()
    {
        using var place = new Workplace();
        place.Write("schemas/nest.host.json", HostFile("nest", "/models/{model}/predictions", """, "wrap": "/input" """));
        place.Write(
            "api.json",
            """
            {
              "openapi": "3.0.2", "info": { "title": "Cog", "version": "1" },
              "paths": { "/predictions": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } } },
              "components": { "schemas": {
                "Request": { "type": "object", "properties": { "webhook": { "type": "string" }, "input": { "$ref": "#/components/schemas/Input" } } },
                "Input": { "type": "object", "title": "Input", "required": ["prompt"], "properties": {
                  "model": { "allOf": [{ "$ref": "#/components/schemas/model" }], "default": "large", "x-order": 1 }, "prompt": { "type": "string", "x-order": 0 } } },
                "model": { "enum": ["large", "small"], "type": "string" }
              } }
            }
            """);

        ToolRun run = await place.RunAsync("import", "api.json", "--id", "you/sing", "--host", "nest", "--name", "Sing");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("not imported: the request: the members beside input are not imported: webhook\n", run.Error);
        JsonNode document = JsonNode.Parse(place.Read("schemas/you_sing.json"))!;
        Assert.Equal(("nest", "Sing"), ((string?)document["host"], (string?)document["display_name"]));
        Assert.Equal("POST /models/you/sing/predictions", (string?)document["supported_endpoints"]![0]);
        Assert.Equal(["prompt", "model"], Names(document));
    }

    [Fact]
    public async Task The_name_in_the_description_is_the_id_and_the_name_on_the_wire()
    {
        using var place = new Workplace();
        place.Write("schemas/queue.host.json", HostFile("queue", "/{model}"));
        place.Write(
            "api.json",
            """
            {
              "openapi": "3.0.4", "info": { "title": "Queue", "version": "1", "x-fal-metadata": { "endpointId": "maker/flux/dev" } },
              "paths": {
                "/maker/flux/dev": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "title": "FluxInput",
                  "properties": { "b": { "type": "string" }, "a": { "type": "string" } }, "x-fal-order-properties": ["a", "b"] } } } } } },
                "/maker/flux/dev/requests/{request_id}/cancel": { "put": { "responses": {} } }
              }
            }
            """);

        Assert.Equal((0, ""), await RunAsync("import", "api.json", "--host", "queue"));
        Assert.Equal((0, ""), await RunAsync("import", "api.json", "--host", "queue", "--id", "flux"));

        JsonNode named = JsonNode.Parse(place.Read("schemas/maker_flux_dev.json"))!;
        Assert.Equal(("maker/flux/dev", null, "maker/flux/dev"), ((string?)named["id"], (string?)named["wire"], (string?)named["display_name"]));
        Assert.Equal(["a", "b"], Names(named));
        JsonNode own = Document(place, "flux");
        Assert.Equal(("maker/flux/dev", "POST /maker/flux/dev"), ((string?)own["wire"], (string?)own["supported_endpoints"]![0]));

        async Task<(int, string)> RunAsync(params string[] arguments)
        {
            ToolRun run = await place.RunAsync(arguments);
            return (run.ExitCode, run.Error);
        }
    }

    [Fact]
    public async Task A_host_without_a_file_is_told()
    {
        using var place = new Workplace();
        place.Write("x.json", """{ "properties": { "a": { "type": "string" } } }""");

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /x", "--host", "no-such-host");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no-such-host has no file no-such-host.host.json in the folder", run.Error);
    }

    [Fact]
    public async Task A_host_that_the_tool_has_comes_along_and_an_edited_file_of_it_stays()
    {
        using var place = new Workplace();
        place.Write("x.json", """{ "properties": { "model": { "type": "string" }, "a": { "type": "string" } }, "required": ["a", "model"] }""");

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--host", "fal");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonNode document = JsonNode.Parse(place.Read("schemas/x.json"))!;
        Assert.Equal(["a", "model"], document["supported_parameters"]!.AsArray().Select(p => (string?)p!["name"]).Order());
        Assert.Equal(0, (int?)document["supported_parameters"]![0]!["min"]);
        string edited = place.Read("schemas/fal.host.json").Replace("queue.fal.run", "queue.example", StringComparison.Ordinal);
        place.Write("schemas/fal.host.json", edited);
        await place.RunAsync("import", "x.json", "--id", "y", "--host", "fal");
        Assert.Equal(edited, place.Read("schemas/fal.host.json"));
    }

    [Fact]
    public async Task A_choice_of_whole_bodies_becomes_one_request_and_is_told()
    {
        using var place = new Workplace();
        place.Write(
            "x.json",
            """
            { "properties": { "seed": { "type": "integer" } }, "anyOf": [
              { "properties": { "prompt": { "type": "string" }, "seed": { "minimum": 5 } }, "required": ["prompt"] },
              { "properties": { "image": { "type": "string" } }, "required": ["image"] }] }
            """);

        ToolRun run = await place.RunAsync("import", "x.json", "--id", "x", "--endpoint", "POST /x");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not imported: the request: `anyOf` is not imported; the host checks which parameters go together", run.Error);
        JsonNode document = Document(place, "x");
        Assert.Equal(["seed", "prompt", "image"], Names(document));
        Assert.All(document["supported_parameters"]!.AsArray(), parameter => Assert.False((bool)parameter!["required"]!));
        Assert.Null(document["supported_parameters"]![0]!["min"]);
    }

    private static string HostFile(string id, string path, string more = "") => $$"""
        { "id": "{{id}}", "base": "https://api.example.com", "key": { "env": "KEY" }, "model": { "in": "path" },
          "submit": { "path": "{{path}}"{{more}} } }
        """;

    private static JsonNode Document(Workplace place, string id) => JsonNode.Parse(place.Read($"schemas/{id}.json"))!;

    private static IEnumerable<string?> Names(JsonNode document) => document["supported_parameters"]!.AsArray().Select(p => (string?)p!["name"]);
}
