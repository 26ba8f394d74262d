using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Requests;

public sealed class ValidateTests
{
    [Fact]
    public async Task A_good_request_is_valid()
    {
        ToolRun run = await ValidateAsync("""{"model":"kling-o3","prompt":"sunrise","duration":6}""");
        Assert.Equal((0, "valid\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData(
        "{\n  \"prompt\": \"x\",\n  \"duration\": 20\n}",
        "(3,15): error SSDK1001: duration is 20, outside 3 to 15 (kling-o3) [/duration]"
    )]
    [InlineData(
        "{\"prompt\":\"x\",\"model_tier\":\"ultra\"}",
        "(1,28): error SSDK1003: model_tier is \"ultra\", not one of standard, pro, 4k (kling-o3) [/model_tier]"
    )]
    [InlineData("{}", "(1,1): error SSDK1004: prompt is required")]
    [InlineData("{\"prompt\":\"x\",\"sound\":\"yes\"}", "(1,23): error SSDK0002: sound must be true or false; it is \"yes\"")]
    [InlineData("{\"prompt\":\"x\",\"model\":\"other\"}", "(1,23): error SSDK0002: the request is for \"other\"")]
    [InlineData("{\"prompt\":\"x\",\"prompt\":\"y\"}", "error SSDK0008")]
    [InlineData("{\"prompt\":", "error SSDK0001")]
    [InlineData("[]", "error SSDK0002: a request must be a JSON object; it is an array")]
    public async Task An_error_is_the_one_of_the_compiler_at_its_position(string request, string expected)
    {
        ToolRun run = await ValidateAsync(request);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Output);
        Assert.EndsWith("not valid\n", run.Output);
    }

    [Fact]
    public async Task Rules_of_the_overlay_hold_here_too()
    {
        ToolRun run = await ValidateAsync("""{"prompt":"x","model_tier":"4k","video":"https://example.com/v.mp4"}""");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SSDK1010", run.Output);
        Assert.Contains("[4k-takes-no-video] [/video]", run.Output);
    }

    [Fact]
    public async Task What_the_document_does_not_know_is_a_warning()
    {
        ToolRun run = await ValidateAsync("""{"prompt":"x","novelty":1}""");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("(1,15): warning SSDK1030: novelty is not a parameter of kling-o3", run.Output);
    }

    [Fact]
    public async Task A_request_is_read_from_standard_input_and_reported_as_JSON()
    {
        using Workplace place = Place("""{"prompt":"x","duration":2}""");
        ToolRun run = await place.RunAsync("validate", "kling-o3", "-", "--json");
        Assert.False((bool)run.Json["valid"]!);
        JsonNode problem = Assert.Single(run.Json["problems"]!.AsArray())!;
        Assert.Equal(("SSDK1001", "/duration", 1), ((string)problem["id"]!, (string)problem["pointer"]!, (int)problem["line"]!));
    }

    [Fact]
    public async Task The_price_is_the_one_of_the_runtime()
    {
        using Workplace place = Place("");
        place.Write("r.json", """{"prompt":"x","model_tier":"pro","duration":6}""");
        ToolRun run = await place.RunAsync("price", "kling-o3", "r.json");
        Assert.Equal((0, "6 s x $0.280 = $1.680, row \"Pro T2V/I2V Sound\", exact\n"), (run.ExitCode, run.Output));
        JsonNode json = (await place.RunAsync("price", "kling-o3", "r.json", "--json")).Json;
        Assert.Equal((1.680m, true, "USD"), ((decimal)json["maximum"]!, (bool)json["exact"]!, (string)json["currency"]!));
    }

    [Fact]
    public async Task An_unknown_model_is_reported_with_what_to_do()
    {
        using Workplace place = Place("{}");
        ToolRun run = await place.RunAsync("validate", "other", "-");
        Assert.Equal((3, "schema-sdk: the folder schemas has no document of other; `schema-sdk add other` fetches it, and `schema-sdk list` shows the models in the folder\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("""{"loras":[{"path":"a"},{"path":"b","scale":9}]}""", "SSDK1001 /loras/1/scale", "loras[1].scale is 9, outside 0 to 4")]
    [InlineData("""{"loras":[{"path":"a","scale":"x"}]}""", "SSDK0002 /loras/0/scale", "loras[0].scale must be")]
    [InlineData("""{"loras":[{"scale":1}]}""", "SSDK1004 /loras/0", "loras[0].path is required")]
    [InlineData("""{"loras":[{"path":"a","pth":"b"}]}""", "SSDK1030 /loras/0/pth", "loras[0].pth is not a parameter")]
    [InlineData("""{"loras":[]}""", "SSDK1005 /loras", "loras")]
    [InlineData("""{"image_size":{"width":3}}""", "SSDK1001 /image_size/width", "image_size.width is 3")]
    [InlineData("""{"image_size":"round"}""", "SSDK1003 /image_size", "image_size is")]
    [InlineData("""{"content":[{"type":"url","url":"x"}]}""", " /content/0/url", "content[0].url")]
    [InlineData("""{"content":[{"type":"file"}]}""", " /content/0/type", "content[0].type")]
    [InlineData("""{"a.b":{"c[0]":"x"}}""", " /a.b/c[0]", "a.b.c[0]")]
    public async Task What_is_wrong_inside_is_found_at_its_place(string request, string expected, string message)
    {
        using var place = new Workplace { Input = request };
        place.Write("schemas/m.json", Nested);
        ToolRun run = await place.RunAsync("validate", "m", "-", "--json");
        JsonNode problem = Assert.Single(run.Json["problems"]!.AsArray())!;
        Assert.EndsWith(expected, $"{problem["id"]} {problem["pointer"]}", StringComparison.Ordinal);
        Assert.StartsWith(message, (string?)problem["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_reported()
    {
        using var place = new Workplace { Input = """{"loras":[{"path":1,"scale":9},{}],"image_size":{"width":3},"other":1}""" };
        place.Write("schemas/m.json", Nested);
        ToolRun run = await place.RunAsync("validate", "m", "-", "--json");
        Assert.Equal(
            ["/image_size/width", "/loras/0/path", "/loras/0/scale", "/loras/1", "/other"],
            run.Json["problems"]!.AsArray().Select(problem => (string?)problem!["pointer"]).Order(StringComparer.Ordinal));
    }

    private const string Nested = """
        {"id":"m","supported_endpoints":["POST /v1/x"],"pricing_rows":[],"supported_parameters":[
        {"name":"loras","type":"array","min_items":1,"items":{"type":"object","closed":true,"parameters":[
        {"name":"path","type":"string","required":true},{"name":"scale","type":"number","min":0,"max":4}]}},
        {"name":"image_size","type":"one_of","alternatives":[{"type":"enum","options":["square","wide"]},
        {"type":"object","parameters":[{"name":"width","type":"integer","min":64,"required":true}]}]},
        {"name":"content","type":"array","items":{"type":"one_of","discriminator":"type","alternatives":[
        {"type":"object","parameters":[{"name":"type","type":"enum","options":["text"],"required":true},{"name":"text","type":"string"}]},
        {"type":"object","parameters":[{"name":"type","type":"enum","options":["url"],"required":true},
        {"name":"url","type":"string","format":"uri"}]}]}},
        {"name":"a.b","type":"object","parameters":[{"name":"c[0]","type":"number"}]}]}
        """;

    private static async Task<ToolRun> ValidateAsync(string request)
    {
        using Workplace place = Place(request);
        return await place.RunAsync("validate", "kling-o3", "-");
    }

    private static Workplace Place(string input)
    {
        var place = new Workplace { Input = input };
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        return place;
    }
}
