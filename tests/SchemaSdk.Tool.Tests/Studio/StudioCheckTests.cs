using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>What the page is told of a request while it is typed, and of the models.</summary>
public sealed class StudioCheckTests
{
    [Fact]
    public async Task Each_fault_is_told_at_its_path_and_the_price_of_the_rest_beside_it()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        JsonNode body = (await studio.CheckAsync("""{"duration":3.5,"sound":"x","aspect_ratio":"4:3","more":1,"model_tier":"4k"}""")).Body;

        Assert.False((bool)body["valid"]!);
        Assert.Equal(
            ["aspect_ratio", "prompt", "sound"],
            body["violations"]!.AsArray().Select(violation => (string)violation!["path"]!).Order(StringComparer.Ordinal));
        Assert.Equal("more", (string)Assert.Single(body["warnings"]!.AsArray())!["path"]!);
        Assert.Contains(body["unused"]!.AsArray(), unused => (string)unused!["path"]! == "video"
            && ((string)unused["reason"]!).StartsWith("4K works from text", StringComparison.Ordinal));
        Assert.Equal((1.8375m, true), ((decimal)body["price"]!["maximum"]!, (bool)body["price"]!["exact"]!));
    }

    [Fact]
    public async Task A_request_that_is_not_determined_has_a_range_with_the_reason()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(place => place.Write("schemas/unpriced.json", Sample.Of("unpriced")));

        JsonNode body = (await studio.CheckAsync("""{"prompt":"a"}""", "unpriced")).Body;

        Assert.Null(body["price"]!["maximum"]);
        Assert.Equal("no price is known for unpriced", (string)body["price"]!["reason"]!);
    }

    [Fact]
    public async Task A_request_is_shown_as_code_as_JSON_for_curl_and_for_this_tool()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        JsonNode code = (await studio.CheckAsync("""{"prompt":"it's <b>","duration":6,"model_tier":"4k","sound":false}""")).Body["code"]!;

        Assert.Equal(
            "var request = new KlingO3Request\n{\n    Prompt = \"it's <b>\",\n    ModelTier = KlingO3ModelTier._4k,\n    Duration = 6,\n    Sound = false,\n};",
            (string)code["csharp"]!);
        Assert.Equal("{\n  \"prompt\": \"it's <b>\",\n  \"duration\": 6,\n  \"model_tier\": \"4k\",\n  \"sound\": false\n}", (string)code["json"]!);
        Assert.StartsWith("curl -H \"Authorization: Bearer $EMPIRIOLABS_API_KEY\"", (string)code["curl"]!);
        Assert.Contains("it'\\''s", (string)code["command"]!);
    }

    [Fact]
    public async Task The_command_is_one_that_the_tool_takes()
    {
        Needs.Program("coreutils", "printf");
        await using StudioPlace studio = await StudioPlace.StartAsync();
        string command = (string)(await studio.CheckAsync("""{"prompt":"it's %s \\ \"a\" \u00e9","duration":6}""")).Body["code"]!["command"]!;
        using (var shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sh", ["-c", command.Split('\n')[0]]) { WorkingDirectory = studio.Place.Path })!)
        {
            await shell.WaitForExitAsync();
        }

        ToolRun run = await studio.Place.RunAsync("batch", "run", "request.jsonl", "--out", "outputs", "--dry-run");

        Assert.True(run.ExitCode == 0, run.Error + studio.Place.Read("request.jsonl"));
    }

    [Fact]
    public async Task A_long_file_in_a_request_is_checked_and_left_out_of_the_copies()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        string picture = "data:image/png;base64," + new string('A', 500_000);

        JsonNode body = (await studio.CheckAsync($$"""{"prompt":"a","image":"{{picture}}"}""")).Body;

        Assert.True((bool)body["valid"]!, body["violations"]!.ToJsonString());
        Assert.InRange(body.ToJsonString().Length, 100, 10_000);
        Assert.Contains("data:image/png;base64,(488 KB left out)", (string)body["code"]!["json"]!);
    }

    [Fact]
    public async Task A_model_is_told_with_its_form_rules_prices_and_what_changed_since_the_last_commit()
    {
        Needs.Program("git", "git");
        await using StudioPlace studio = await StudioPlace.StartAsync();
        Assert.Equal(0, (int)(await studio.GetAsync("api/models"))["models"]![0]!["changes"]!);
        foreach (string[] arguments in (string[][])[["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]])
        {
            using var git = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = studio.Place.Path })!;
            await git.WaitForExitAsync();
        }

        studio.Place.Write("schemas/kling-o3.json", Sample.KlingO3.Replace("0.280", "0.290", StringComparison.Ordinal));
        JsonNode model = await studio.GetAsync("api/models/kling-o3");

        Assert.Contains(model["changes"]!.AsArray(), change => (string)change!["severity"]! == "changes-price");
        Assert.NotEqual(0, (int)(await studio.GetAsync("api/models"))["models"]![0]!["changes"]!);
        Assert.Equal(("scenes", "url"), (KindOf(model, "prompt"), KindOf(model, "image")));
        Assert.NotEmpty(model["rules"]!.AsArray());
        Assert.NotEmpty(model["prices"]!.AsArray());
        Assert.Equal(
            ("schemas/kling-o3.json", "schemas/kling-o3.overlay.json"), ((string)model["schema_file"]!, (string)model["overlay_file"]!));
    }

    [Fact]
    public async Task What_is_no_document_is_told_and_a_model_that_is_not_there_too()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(place => place.Write("schemas/broken.json", "{"));

        Assert.Contains("schemas/broken.json", (string)Assert.Single((await studio.GetAsync("api/models"))["unreadable"]!.AsArray())!);
        Assert.Equal(404, (await studio.CheckAsync("{}", "nobody")).Status);
        Assert.Equal(400, (await studio.CheckAsync("[]")).Status);
    }

    private static string KindOf(JsonNode model, string name) =>
        (string)model["parameters"]!.AsArray().Single(parameter => (string)parameter!["name"]! == name)!["kind"]!;
}
