using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>The key of a host goes to its catalog where its file says so, and nowhere else.</summary>
public sealed class CatalogKeyTests
{
    private const string Key = "sk-other-Secret/123";

    [Theory]
    [InlineData("fal", "FAL_KEY", "Key " + Key)]
    [InlineData("replicate", "REPLICATE_API_TOKEN", "Bearer " + Key)]
    [InlineData("openrouter", "OPENROUTER_API_KEY", null)]
    public async Task It_is_sent_as_the_file_says(string host, string variable, string? sent)
    {
        using var server = new CatalogHost();
        using var place = new Workplace { Key = "sk-of-the-first-host", Variables = { [variable] = Key } };
        server.Serve(place, host);

        Assert.Equal(0, (await place.RunAsync("add", PublishedCatalog.ModelOf(host), "--host", host)).ExitCode);

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal(sent, request.Headers.GetValueOrDefault("Authorization")));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("\"key\": true, ", true)]
    [InlineData("\"key\": false, ", false)]
    public async Task To_a_catalog_on_another_host_it_goes_only_if_the_file_says_so(string flag, bool isSent)
    {
        using var server = new CatalogHost();
        using var place = new Workplace { Variables = { ["MINE_KEY"] = Key } };
        place.Write("schemas/mine.host.json", $$"""
            { "id": "mine", "base": "https://api.example.com", "key": { "env": "MINE_KEY", "header": "x-key", "prefix": "" },
              "headers": { "X-Version": "7" },
              "catalog": { {{flag}}"base": "{{server.Address}}", "model": "/m/{model}", "kind": "json-schema" } }
            """);
        server["/m/a"] = """{ "type": "object", "properties": { "prompt": { "type": "string" } } }""";

        ToolRun run = await place.RunAsync("add", "a", "--host", "mine");

        Assert.Contains("--endpoint", run.Error);
        (_, Dictionary<string, string> headers) = Assert.Single(server.Requests);
        Assert.Equal((isSent ? Key : null, "7"), (headers.GetValueOrDefault("x-key"), headers.GetValueOrDefault("X-Version")));
    }

    [Fact]
    public async Task To_an_address_from_the_command_line_that_of_another_host_does_not_go()
    {
        using var server = new CatalogHost();
        using var place = new Workplace { Variables = { ["REPLICATE_API_TOKEN"] = Key } };
        server.Serve(place, "replicate");
        File.Delete(place.At("schemas/replicate.host.json"));

        await place.RunAsync("add", PublishedCatalog.ReplicateModel, "--host", "replicate", "--from", server.Address + "/replicate");

        Assert.DoesNotContain("Authorization", Assert.Single(server.Requests).Headers.Keys);
    }

    [Fact]
    public async Task Where_none_is_sent_nobody_is_told_to_set_one()
    {
        using var server = new CatalogHost { NeedsKey = _ => true };
        using var place = new Workplace();

        ToolRun run = await place.RunAsync("add", PublishedCatalog.ReplicateModel, "--host", "replicate", "--from", server.Address);

        Assert.Contains("status 401, and no key is sent there", run.Error);
        Assert.DoesNotContain("REPLICATE_API_TOKEN", run.Error);
    }

    [Fact]
    public async Task One_that_a_host_sends_back_is_not_printed()
    {
        using var server = new CatalogHost { Otherwise = (200, $$$"""{"models":[{"openapi":{"swagger":"{{{Key}}}"}}]}""") };
        using var place = new Workplace { Variables = { ["FAL_KEY"] = Key } };
        server.Serve(place, "fal");

        ToolRun run = await place.RunAsync("add", "fal-ai/echo", "--host", "fal");

        Assert.Contains("is a Swagger description", run.Error);
        Assert.DoesNotContain(Key, run.Output + run.Error);
    }

    [Fact]
    public async Task Without_it_a_public_description_is_taken_and_the_prices_stay_as_they_are()
    {
        using var server = new CatalogHost { NeedsKey = target => target.Contains("/pricing", StringComparison.Ordinal) };
        using var place = new Workplace { Variables = { ["FAL_KEY"] = Key } };
        server.Serve(place, "fal");
        Assert.Equal(0, (await place.RunAsync("add", PublishedCatalog.FalModel, "--host", "fal")).ExitCode);
        place.Variables.Clear();
        const string Told = "prices: the host responded with status 401; set FAL_KEY to your key";
        ToolRun check = await place.RunAsync("check");
        Assert.Equal(3, check.ExitCode);
        Assert.Contains(Told, check.Output + check.Error);
        PublishedCatalog.Fal(server, steps: 60, price: "0.5");

        ToolRun pull = await place.RunAsync("pull");

        Assert.Equal(0, pull.ExitCode);
        Assert.Contains(Told, pull.Error);
        Assert.Contains(Told, (await place.RunAsync("pull")).Error);
        JsonNode document = JsonNode.Parse(place.Read("schemas/fal-ai_painter_dev.json"))!;
        Assert.Equal((60, "$0.025"), ((int)document.Parameter("num_inference_steps")["max"]!, (string?)document["pricing_rows"]![0]!["rate"]));
    }

    [Theory]
    [InlineData("pricing_rows", "{0}")]
    [InlineData("pricing", "{0}")]
    [InlineData("pricing_rows", "{{\"data\":{0}}}")]
    [InlineData("pricing_rows", "\uFEFF{0}")]
    public async Task However_the_prices_are_written_they_stay_without_a_key(string field, string form)
    {
        using var server = new CatalogHost { NeedsKey = target => target.Contains("/pricing", StringComparison.Ordinal) };
        using var place = new Workplace();
        server.Serve(place, "fal");
        string document = Sample.Of(PublishedCatalog.FalModel).With(d =>
        {
            d["host"] = "fal";
            d.AsObject().Remove("pricing_rows");
            d[field] = JsonNode.Parse("""[{ "label": "All", "spec": "per request", "rate": "$7" }]""");
        });
        place.Write("schemas/painter.json", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, document));

        ToolRun pull = await place.RunAsync("pull");

        Assert.Equal(0, pull.ExitCode);
        Assert.Contains("\"rate\": \"$7\"", place.Read("schemas/painter.json"));
    }
}
