namespace SchemaSdk.Tool.Tests.Setup;

/// <summary>Host files: how they come into the folder, and that no command takes them for models.</summary>
public sealed class InitHostTests
{
    private const string Broken = """{ "id": "mine", "base": "http://api.example.com", "key": { "env": "KEY" } }""";

    [Fact]
    public async Task A_host_comes_with_the_JSON_Schemas_and_without_models()
    {
        using var place = new Workplace();

        ToolRun run = await place.RunAsync("init", "--host", "fal", "--host", "luma");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["fal.host.json", "host.schema.json", "luma.host.json", "model.schema.json", "overlay.schema.json"], place.Files());
        Assert.StartsWith("{\n  \"$schema\": \"./host.schema.json\",\n  \"id\": \"fal\",\n", place.Read("schemas/fal.host.json"), StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Host file\"", place.Read("schemas/host.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_comes_beside_models_and_a_second_time_nothing_happens()
    {
        using var place = new Workplace();
        await place.RunAsync("init", "kling-o3", "--host", "fal");
        Assert.Equal(
            ["fal.host.json", "host.schema.json", "kling-o3.json", "kling-o3.overlay.json", "model.schema.json", "overlay.schema.json"],
            place.Files());

        ToolRun again = await place.RunAsync("init", "kling-o3", "--host", "fal", "--json");

        Assert.All(again.Json["files"]!.AsArray(), file => Assert.Equal("unchanged", (string?)file!["status"]));
        Assert.Equal(0, (await place.RunAsync("list")).ExitCode);
    }

    [Theory]
    [InlineData("fal.host.json")]
    [InlineData("mine.host.json")]
    public async Task A_file_of_the_host_that_somebody_edited_is_kept(string name)
    {
        string text = """{ "id": "fal", "base": "https://fal.example", "key": { "env": "KEY" } }""";
        using var place = new Workplace();
        place.Write("schemas/" + name, text);

        ToolRun run = await place.RunAsync("init", "--host", "fal");

        Assert.Equal(text, place.Read("schemas/" + name));
        Assert.Equal([.. new[] { name, "host.schema.json", "model.schema.json", "overlay.schema.json" }.Order(StringComparer.Ordinal)], place.Files());
        Assert.Matches($@"kept       schemas/{name}: it differs from the file of schema-sdk \S+; to get that one, delete it", run.Output);
    }

    [Fact]
    public async Task A_host_that_the_tool_does_not_have_is_refused_before_anything_is_written()
    {
        using var place = new Workplace();

        ToolRun run = await place.RunAsync("init", "--host", "elsewhere");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("the tool has no file of the host elsewhere; it has ark, bfl,", run.Error);
        Assert.False(Directory.Exists(place.Schemas) && place.Files().Length > 0);
    }

    [Fact]
    public async Task Commands_report_the_findings_of_host_files_and_take_none_for_a_model()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3.With(d => d["host"] = "mine"));
        place.Write("schemas/mine.host.json", Broken);

        ToolRun list = await place.RunAsync("list");
        ToolRun json = await place.RunAsync("list", "--json");
        ToolRun show = await place.RunAsync("show", "kling-o3");

        string finding = "schemas/mine.host.json(1,25): error SSDK0002: base is `http://api.example.com`;";
        Assert.Contains(finding, list.Error);
        Assert.Contains(finding, show.Error);
        Assert.NotEqual(0, list.ExitCode);
        Assert.Single(json.Json.AsArray(), file => file!["model"] is not null);
        Assert.Equal("SSDK0002", (string?)json.Json.AsArray()[1]!["problems"]![0]!["id"]);
    }

    [Fact]
    public async Task Of_two_files_with_one_host_the_first_counts_and_the_second_is_an_error()
    {
        using var place = new Workplace();
        await place.RunAsync("init", "--host", "fal");
        string repeated = place.Write("schemas/other.host.json", """{ "id": "fal", "base": "https://other.example", "key": { "env": "KEY" } }""");
        place.Write("schemas/far.json", Sample.Of("far").With(d => d["host"] = "fal"));

        ToolRun run = await place.RunAsync("list");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(
            "schemas/other.host.json(1,9): error SSDK0052: fal.host.json already has this host; remove one of the two files [/id]\n", run.Error);
        File.Delete(repeated);
        ToolRun alone = await place.RunAsync("list");
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
    }

    [Theory]
    [InlineData("elsewhere", "--host", "fal", "--host", "luma", "elsewhere has to be fetched, and --host names 2 hosts")]
    [InlineData("kling-o3", "--host", "fal", "--from", "saved.json", "--host is for what a host publishes")]
    [InlineData("kling-o3", "--host", "fal", "--from", "saved", "--host is for what a host publishes")]
    public async Task A_host_of_what_comes_from_elsewhere_is_refused_before_anything_is_written(params string[] argumentsAndPart)
    {
        using var place = new Workplace();
        place.Write("saved.json", Sample.Of("elsewhere"));

        ToolRun run = await place.RunAsync(["init", .. argumentsAndPart[..^1]]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(argumentsAndPart[^1], run.Error);
        Assert.False(Directory.Exists(place.Schemas) && place.Files().Length > 0);
    }

    [Fact]
    public async Task A_document_that_names_a_host_without_a_file_is_reported()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3.With(d => d["host"] = "fal"));

        ToolRun run = await place.RunAsync("list");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error SSDK0053: the project has no host `fal`; add its file with `schema-sdk init --host fal`", run.Error);
        await place.RunAsync("init", "--host", "fal");
        Assert.Equal(0, (await place.RunAsync("list")).ExitCode);
    }
}
