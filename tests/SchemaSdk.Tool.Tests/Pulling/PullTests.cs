using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Pulling;

public sealed class PullTests
{
    private static readonly string[] JsonSchemas = ["model.schema.json", "overlay.schema.json"];

    [Fact]
    public async Task Add_writes_the_normalised_document_and_pull_leaves_it_as_it_is()
    {
        await using SimulatedHost host = await HostAsync(Sample.KlingO3);
        using var place = new Workplace();
        ToolRun add = await place.RunAsync("add", "kling-o3", "--from", host.BaseAddress.ToString());
        Assert.Equal(
            (0, """
                new        kling-o3
                new        schemas/kling-o3.overlay.json
                new        schemas/model.schema.json
                new        schemas/overlay.schema.json
                1 model: 1 new, 0 changed, 0 unchanged, 0 failed

                """),
            (add.ExitCode, add.Output));
        Assert.Equal(Sample.KlingO3, place.Read("schemas/kling-o3.json"));
        DateTime written = File.GetLastWriteTimeUtc(place.At("schemas/kling-o3.json"));
        ToolRun pull = await place.RunAsync("pull", "--from", host.BaseAddress.ToString());
        Assert.Equal((0, "1 model: 0 new, 0 changed, 1 unchanged, 0 failed\n"), (pull.ExitCode, pull.Output));
        Assert.Equal(written, File.GetLastWriteTimeUtc(place.At("schemas/kling-o3.json")));
    }

    [Fact]
    public async Task Pull_takes_all_models_of_the_host_when_told()
    {
        await using SimulatedHost host = await HostAsync(Sample.KlingO3, Sample.Turbo, Sample.Of("a"));
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString(), "--ignore-rate-limit")).ExitCode);
        Assert.Equal(
            ["a.json", "kling-3-0-turbo.json", "kling-3-0-turbo.overlay.json", "kling-o3.json", "kling-o3.overlay.json", .. JsonSchemas],
            place.Files());
    }

    [Fact]
    public async Task A_model_that_fails_keeps_its_file_and_the_rest_go_on()
    {
        await using SimulatedHost host = await HostAsync(Sample.Of("a"), Sample.Of("b"), Sample.Of("c"));
        using var place = new Workplace();
        await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());
        string before = place.Read("schemas/b.json");
        host.Publish(Sample.Of("a").With(d => d["description"] = "new"));
        host.Publish(Sample.Of("c").With(d => d["description"] = "new"));
        host.Behaviors.Always(
            "GET /v1/models/b",
            Behavior.Response(
                200,
                "application/json",
                """{"id":"b","supported_parameters":[{"name":"x","type":"number","min":9,"max":1}],"supported_endpoints":["POST /v1/x"]}""")
        );
        ToolRun run = await place.RunAsync("pull", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("3 models: 0 new, 2 changed, 0 unchanged, 1 failed\n2 changes: 2 documentation\n", run.Output);
        Assert.Contains("error SSDK0007: min 9 of x is above its max 1 [/supported_parameters/0/min]", run.Error);
        Assert.Equal(before, place.Read("schemas/b.json"));
    }

    [Fact]
    public async Task What_is_not_understood_is_listed_with_its_pointer_and_kept_in_the_file()
    {
        await using SimulatedHost host = await HostAsync(Sample.Of("a").With(d =>
        {
            d.Parameter("prompt")["type"] = "image";
            d["novelty"] = 1;
        }));
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("add", "a", "--json", "--from", host.BaseAddress.ToString());
        JsonNode problem = Assert.Single(run.Json["models"]![0]!["problems"]!.AsArray())!;
        Assert.Equal(("SSDK0011", "/supported_parameters/0/type"), ((string)problem["id"]!, (string)problem["pointer"]!));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"novelty\": 1", place.Read("schemas/a.json"));
    }

    [Theory]
    [InlineData("{\"data\":", "}")]
    [InlineData("{\"object\":\"list\",\"data\":[", "]}")]
    public async Task An_envelope_comes_off(string before, string after)
    {
        await using SimulatedHost host = await HostAsync();
        host.Behaviors.Always("GET /v1/models/kling-o3", Behavior.Response(200, "application/json", before + Sample.KlingO3 + after));
        using var place = new Workplace();
        Assert.Equal(0, (await place.RunAsync("add", "kling-o3", "--from", host.BaseAddress.ToString())).ExitCode);
        Assert.Equal(Sample.KlingO3, place.Read("schemas/kling-o3.json"));
    }

    [Fact]
    public async Task Documents_come_from_a_folder_a_file_or_a_list_in_a_file_too()
    {
        using var place = new Workplace();
        place.Write("from/kling-o3.json", Sample.KlingO3);
        place.Write("one.json", Sample.Turbo);
        place.Write("list.json", $$"""{"data":[{{Sample.Of("a")}},{{Sample.Of("b")}}]}""");
        Assert.Equal(0, (await place.RunAsync("add", "kling-o3", "--from", "from")).ExitCode);
        Assert.Equal(0, (await place.RunAsync("add", "--from", "one.json")).ExitCode);
        Assert.Equal(0, (await place.RunAsync("pull", "--all", "--from", "list.json")).ExitCode);
        Assert.Equal(
            ["a.json", "b.json", "kling-3-0-turbo.json", "kling-3-0-turbo.overlay.json", "kling-o3.json", "kling-o3.overlay.json", .. JsonSchemas],
            place.Files());
    }

    [Fact]
    public async Task A_file_keeps_its_schema_reference_and_a_new_one_gets_it_where_the_schema_lies()
    {
        string bare = Sample.KlingO3.With(d => d.AsObject().Remove("$schema"));
        using var place = new Workplace();
        place.Write("from/kling-o3.json", bare);
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        Assert.Contains("1 unchanged", (await place.RunAsync("pull", "--from", "from")).Output);
        place.Write("from/a.json", Sample.Of("a"));
        await place.RunAsync("add", "a", "--from", "from", "--schemas", "plain");
        Assert.StartsWith("{\n  \"id\"", place.Read("plain/a.json"));
        place.Write("beside/model.schema.json", "{}");
        await place.RunAsync("add", "kling-o3", "--from", "from", "--schemas", "beside");
        Assert.Equal(Sample.KlingO3, place.Read("beside/kling-o3.json"));
    }

    [Fact]
    public async Task A_model_stays_in_the_file_that_it_is_in_and_overlays_are_never_written()
    {
        await using SimulatedHost host = await HostAsync(Sample.KlingO3, Sample.Of("kling-o3.overlay"));
        using var place = new Workplace();
        place.Write("schemas/mine.json", Sample.KlingO3.With(d => d["description"] = "old"));
        place.Write("schemas/kling-o3.overlay.json", """{"model":"kling-o3"}""");
        ToolRun run = await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("which is not a name for model documents", run.Error);
        Assert.Equal(["kling-o3.overlay.json", "mine.json"], place.Files());
        Assert.Equal(Sample.KlingO3, place.Read("schemas/mine.json"));
        Assert.Equal("""{"model":"kling-o3"}""", place.Read("schemas/kling-o3.overlay.json"));
    }

    [Fact]
    public async Task An_overlay_that_does_not_fit_the_fetched_document_is_not_written_and_that_is_said()
    {
        await using SimulatedHost host = await HostAsync(Sample.KlingO3.With(d => d.Parameter("image_end").Drop()));
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("add", "kling-o3", "--from", host.BaseAddress.ToString());
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"skipped    schemas/kling-o3\.overlay\.json: the overlay of schema-sdk \S+ does not fit kling-o3\.json: .*image_end", run.Error);
        Assert.Equal(["kling-o3.json"], place.Files().Except(JsonSchemas));
    }

    [Theory]
    [InlineData("add", "kling-o3", true)]
    [InlineData("pull", null, false)]
    public async Task Only_add_writes_an_overlay_for_a_document_that_was_there(string command, string? id, bool isWritten)
    {
        await using SimulatedHost host = await HostAsync(Sample.KlingO3);
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        await place.RunAsync([command, .. id is null ? Array.Empty<string>() : [id], "--from", host.BaseAddress.ToString()]);
        Assert.Equal(isWritten, File.Exists(place.At("schemas/kling-o3.overlay.json")));
    }

    [Fact]
    public async Task A_document_that_names_the_JSON_Schema_beside_it_brings_it()
    {
        using var place = new Workplace();
        place.Write("from/a.json", Sample.Of("a").With(d => d["$schema"] = "./model.schema.json"));
        place.Write("from/b.json", Sample.Of("b").With(d => d["$schema"] = "https://example.com/model.schema.json"));
        await place.RunAsync("add", "b", "--from", "from");
        Assert.Equal(["b.json"], place.Files());
        await place.RunAsync("add", "a", "--from", "from");
        Assert.Equal(["a.json", "b.json", .. JsonSchemas], place.Files());
    }

    [Fact]
    public async Task Two_ids_that_would_share_a_file_do_not()
    {
        await using SimulatedHost host = await HostAsync(Sample.Of("a:b"), Sample.Of("a_b"), Sample.Of("con"), Sample.Of("x/y"));
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is the file of a", run.Error);
        Assert.Equal(["_con.json", "a_b.json", "x_y.json"], place.Files());
    }

    [Fact]
    public async Task An_answer_for_another_model_is_refused()
    {
        await using SimulatedHost host = await HostAsync();
        host.Behaviors.Always("GET /v1/models/old", Behavior.Response(200, "application/json", Sample.Of("new")));
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("add", "old", "--from", host.BaseAddress.ToString());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("schema-sdk add new", run.Error);
        Assert.Empty(place.Files());
    }

    [Fact]
    public async Task The_key_goes_to_the_host_and_it_is_asked_without_one_too()
    {
        await using SimulatedHost host = await HostAsync(Sample.Of("a"));
        using var place = new Workplace { Key = "sk-test" };
        await place.RunAsync("add", "a", "--from", host.BaseAddress.ToString());
        Assert.All(host.Requests, r => Assert.True(r.CarriesKey));
        host.ForgetRequests();
        using var without = new Workplace();
        await without.RunAsync("add", "a", "--from", host.BaseAddress.ToString());
        Assert.All(host.Requests, r => Assert.False(r.CarriesKey));
    }

    private static Task<SimulatedHost> HostAsync(params string[] documents) =>
        SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = documents });
}
