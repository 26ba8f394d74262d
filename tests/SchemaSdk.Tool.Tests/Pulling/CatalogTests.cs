using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>Models of hosts that publish descriptions, and not documents: fetched, refreshed and compared like those of the first host.</summary>
public sealed class CatalogTests
{
    private const string Overlay = """{ "model": "fal-ai/painter/dev", "parameters": { "prompt": { "max": 100 } } }""";

    [Theory]
    [InlineData("fal", "fal-ai_painter_dev.json", "POST /fal-ai/painter/dev", "Painter [dev]", "prompt model num_inference_steps image_size")]
    [InlineData("replicate", "painters_small.json", "POST /models/painters/small/predictions", "painters/small", "input steps scheduler")]
    [InlineData("openrouter", "acme_clip-1.json", "POST /videos", "Acme: Clip 1", "aspect_ratio duration prompt resolution")]
    public async Task A_description_becomes_a_document_and_a_second_time_nothing_changes(
        string host, string file, string endpoint, string name, string parameters)
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, host);
        string model = PublishedCatalog.ModelOf(host);

        ToolRun add = await place.RunAsync("add", model, "--host", host);

        Assert.Equal((0, ""), (add.ExitCode, add.Error));
        Assert.Contains($"new        {model}\n", add.Output);
        JsonNode document = JsonNode.Parse(place.Read("schemas/" + file))!;
        Assert.Equal((model, host, name), ((string?)document["id"], (string?)document["host"], (string?)document["display_name"]));
        Assert.Null(document["wire"]);
        Assert.Equal([endpoint], document["supported_endpoints"]!.AsArray().Select(e => (string?)e));
        Assert.Equal(parameters.Split(' '), document["supported_parameters"]!.AsArray().Select(p => (string?)p!["name"]));

        DateTime written = File.GetLastWriteTimeUtc(place.At("schemas/" + file));
        ToolRun pull = await place.RunAsync("pull");
        Assert.Equal((0, "1 model: 0 new, 0 changed, 1 unchanged, 0 failed\n", ""), (pull.ExitCode, pull.Output, pull.Error));
        Assert.Equal(written, File.GetLastWriteTimeUtc(place.At("schemas/" + file)));
        ToolRun check = await place.RunAsync("check", "--json");
        Assert.Equal((0, "", 0), (check.ExitCode, check.Error, check.Json["changes"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("fal", "fal-ai/painter/dev", "fal-ai/painter/dev|per megapixel|$0.025")]
    [InlineData("openrouter", "acme/clip-1", "duration seconds 720p|per second|$0.10", "duration seconds 1080p|per second|$0.15")]
    [InlineData("openrouter", "acme/other", "cents per second output|per second|$0.12", "video tokens|per token|$0.0000024")]
    [InlineData("replicate", "painters/small")]
    public async Task Prices_are_those_that_the_host_publishes_in_dollars(string host, string model, params string[] rows)
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, host);

        Assert.Equal(0, (await place.RunAsync("add", model, "--host", host)).ExitCode);

        JsonNode document = JsonNode.Parse(place.Read($"schemas/{model.Replace('/', '_')}.json"))!;
        Assert.Equal(rows, (document["pricing_rows"]?.AsArray() ?? []).Select(row => $"{row!["label"]}|{row["spec"]}|{row["rate"]}"));
    }

    [Fact]
    public async Task A_description_that_models_share_is_narrowed_to_the_options_of_one_and_fetched_once()
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "openrouter");

        Assert.Equal(0, (await place.RunAsync("add", "acme/clip-1", "acme/other", "--host", "openrouter")).ExitCode);

        JsonNode clip = JsonNode.Parse(place.Read("schemas/acme_clip-1.json"))!;
        Assert.Equal(["720p", "1080p"], clip.Parameter("resolution")["options"]!.AsArray().Select(o => (string?)o));
        Assert.Equal([5, 10], clip.Parameter("duration")["options"]!.AsArray().Select(o => (int)o!));
        JsonNode other = JsonNode.Parse(place.Read("schemas/acme_other.json"))!;
        Assert.Equal(4, other.Parameter("resolution")["options"]!.AsArray().Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Each_model_of_a_folder_is_refreshed_from_its_own_host_and_one_without_a_catalog_is_left()
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        foreach (string host in (string[])["empiriolabs", "fal", "replicate", "openrouter"])
        {
            server.Serve(place, host);
            Assert.Equal(0, (await place.RunAsync("add", PublishedCatalog.ModelOf(host), "--host", host)).ExitCode);
        }

        string runway = place.Write("schemas/gen4.json", Sample.Of("gen4").With(d => d["host"] = "runway"));
        string before = File.ReadAllText(runway);
        await place.RunAsync("init", "--host", "runway");
        place.Write("schemas/fal-ai_painter_dev.overlay.json", Overlay);
        PublishedCatalog.Fal(server, steps: 40, price: "0.03");
        PublishedCatalog.Replicate(server, steps: 60);

        ToolRun check = await place.RunAsync("check", "--json");
        ToolRun pull = await place.RunAsync("pull");

        Assert.Equal(2, check.ExitCode);
        Assert.Equal(
            ["fal-ai/painter/dev changes-price", "fal-ai/painter/dev breaks-calls", "painters/small adds"],
            check.Json["changes"]!.AsArray().Select(c => $"{c!["model"]} {c["class"]}").OrderByDescending(c => c.Length).ThenByDescending(c => c));
        const string Left = "left       gen4: runway publishes no catalog that its file knows;"
            + " `schema-sdk import <file> --host runway` reads a description that you have\n";
        Assert.Equal((Left, Left), (check.Error, pull.Error));
        Assert.Equal(0, pull.ExitCode);
        Assert.Contains("4 models: 0 new, 2 changed, 2 unchanged, 0 failed\n", pull.Output);
        Assert.Contains("3 changes: 1 breaks-calls, 1 changes-price, 1 adds\n", pull.Output);
        Assert.Equal((before, Overlay), (File.ReadAllText(runway), place.Read("schemas/fal-ai_painter_dev.overlay.json")));

        server.Requests.Clear();
        Assert.Equal(0, (await place.RunAsync("pull", "--host", "replicate")).ExitCode);
        Assert.Equal(["/replicate/models/painters/small"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_document_of_another_name_is_refreshed_by_the_name_that_the_host_knows()
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "replicate");
        place.Write("schemas/paint.json", Sample.Of("paint").With(d => (d["host"], d["wire"]) = ("replicate", PublishedCatalog.ReplicateModel)));

        Assert.Equal(0, (await place.RunAsync("pull")).ExitCode);

        JsonNode document = JsonNode.Parse(place.Read("schemas/paint.json"))!;
        Assert.Equal(("paint", PublishedCatalog.ReplicateModel), ((string?)document["id"], (string?)document["wire"]));
        Assert.Equal(3, document["supported_parameters"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("fal", "fal-ai/gone", """{"error":{"type":"not_found","message":"Endpoint not found"}}""")]
    [InlineData("replicate", "painters/gone", """{"detail":"The requested resource could not be found.","status":404}""")]
    [InlineData("openrouter", "acme/gone", "")]
    public async Task A_model_that_the_host_does_not_have_is_told_and_nothing_is_written(string host, string model, string answer)
    {
        using var server = new CatalogHost { Otherwise = (404, answer) };
        using var place = new Workplace();
        server.Serve(place, host);

        ToolRun run = await place.RunAsync("add", model, "--host", host);

        Assert.Equal(3, run.ExitCode);
        Assert.Matches($"failed     {model}: \\S+ has no such model\n", run.Error);
        Assert.Equal([$"{host}.host.json"], place.Files());
    }

    [Theory]
    [InlineData("replicate", "a/b/../../c", "can't be part of an address")]
    [InlineData("replicate", "a?b", "can't be part of an address")]
    [InlineData("runway", "gen4", "runway publishes no catalog that its file knows; `schema-sdk import <file> --host runway`")]
    [InlineData("elsewhere", "m", "the tool has no file of the host elsewhere")]
    public async Task What_can_not_be_asked_for_is_refused_without_a_request(string host, string model, string part)
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        if (host == "replicate")
            server.Serve(place, host);

        ToolRun run = await place.RunAsync("add", model, "--host", host);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(part, run.Error);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("{}", "the response has nothing at /models/0/openapi")]
    [InlineData("[", "the response is not JSON")]
    [InlineData("""{"models":[{"openapi":[]}]}""", "the description is array, not an object")]
    [InlineData("""{"models":[{"openapi":{"swagger":"2.0"}}]}""", "is a Swagger description")]
    [InlineData("""{"models":[{"openapi":{"openapi":"3.0.4","paths":{}}}]}""", "the description has no POST operation POST /fal-ai/painter/dev")]
    public async Task An_answer_that_is_no_description_fails_its_model_and_says_why(string answer, string part)
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "fal");
        server["/fal/catalog/models?endpoint_id=fal-ai%2Fpainter%2Fdev&expand=openapi-3.0"] = answer;

        ToolRun run = await place.RunAsync("add", PublishedCatalog.FalModel, "--host", "fal");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(part, run.Error);
        Assert.Equal(["fal.host.json"], place.Files());
    }

    [Fact]
    public async Task A_model_of_one_host_does_not_replace_a_document_of_another()
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "replicate");
        string before = Sample.Of(PublishedCatalog.ReplicateModel);
        place.Write("schemas/a.json", before);

        ToolRun run = await place.RunAsync("add", PublishedCatalog.ReplicateModel, "--host", "replicate");

        Assert.Equal((3, before), (run.ExitCode, place.Read("schemas/a.json")));
        Assert.Contains("the folder has painters/small of empiriolabs", run.Error);
    }

    [Fact]
    public async Task The_file_of_the_host_comes_with_its_first_model()
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "replicate");
        File.Delete(place.At("schemas/replicate.host.json"));

        ToolRun run = await place.RunAsync("add", PublishedCatalog.ReplicateModel, "--host", "replicate", "--from", server.Address + "/replicate");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("new        schemas/replicate.host.json\n", run.Output);
        Assert.Equal(0, (await place.RunAsync("list")).ExitCode);
    }

    [Theory]
    [InlineData("a.host.json")]
    [InlineData("z.host.json")]
    public async Task A_host_is_found_by_the_id_in_its_file_and_not_by_the_name_of_another(string name)
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "replicate");
        File.Move(place.At("schemas/replicate.host.json"), place.At("schemas/" + name));
        place.Write("schemas/replicate.host.json", """{ "id": "other", "base": "http://127.0.0.1:1", "key": { "env": "OTHER_KEY" } }""");

        ToolRun run = await place.RunAsync("add", PublishedCatalog.ReplicateModel, "--host", "replicate");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Prices_that_somebody_wrote_stay_where_the_host_publishes_none()
    {
        using var server = new CatalogHost();
        using var place = new Workplace();
        server.Serve(place, "replicate");
        Assert.Equal(0, (await place.RunAsync("add", PublishedCatalog.ReplicateModel, "--host", "replicate")).ExitCode);
        const string File = "schemas/painters_small.json";
        const string Rows = """[{"label":"All","spec":"per request","rate":"$0.01"}]""";
        place.Write(File, place.Read(File).With(d => d["pricing_rows"] = JsonNode.Parse(Rows)));
        PublishedCatalog.Replicate(server, steps: 60);

        Assert.Equal(0, (await place.RunAsync("pull")).ExitCode);

        JsonNode document = JsonNode.Parse(place.Read(File))!;
        Assert.Equal((60, Rows), ((int)document.Parameter("steps")["max"]!, document["pricing_rows"]!.ToJsonString()));
    }

    [Fact]
    public async Task List_shows_the_host_of_each_model_or_those_of_one()
    {
        using var place = new Workplace();
        await place.RunAsync("init", "--host", "runway", "--host", "luma");
        place.Write("schemas/gen4.json", Sample.Of("gen4").With(d => d["host"] = "runway"));
        place.Write("schemas/ray.json", Sample.Of("ray").With(d => d["host"] = "luma"));
        place.Write("schemas/own.json", Sample.Of("own"));

        ToolRun all = await place.RunAsync("list", "--json");
        ToolRun one = await place.RunAsync("list", "--host", "runway", "--json");

        Assert.Equal(
            ["gen4 runway", "own empiriolabs", "ray luma"],
            all.Json.AsArray().Where(entry => entry!["model"] is not null).Select(entry => $"{entry!["model"]} {entry["host"]}"));
        Assert.Equal(["schemas/gen4.json", "schemas/runway.host.json"], one.Json.AsArray().Select(entry => (string?)entry!["file"]));
    }
}
