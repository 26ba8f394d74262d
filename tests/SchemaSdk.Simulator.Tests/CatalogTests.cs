using System.Net;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

public sealed class CatalogTests
{
    [Fact]
    public async Task The_list_holds_every_document_and_needs_no_key()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = null;

        JsonArray data = (await (await host.Client.GetAsync("/v1/models")).JsonAsync())["data"]!.AsArray();

        Assert.Equal(
            ["clip-maker", "painter", "composer", "listener", "sculptor", "talker", "speaker", "embedder", "finder"],
            data.Select(model => (string)model!["id"]!));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Documents.Video), data[0]));
    }

    [Fact]
    public async Task One_model_is_its_document_byte_by_byte_and_needs_no_key()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Client.DefaultRequestHeaders.Authorization = null;

        using HttpResponseMessage response = await host.Client.GetAsync("/v1/models/clip-maker");

        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Documents.Video, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/v1/models/maker/some.model-1:eu")]
    [InlineData("/v1/models/maker%2Fsome.model-1%3Aeu")]
    public async Task An_id_may_hold_slashes_and_colons_escaped_or_not(string path)
    {
        string document = Documents.Of("maker/some.model-1:eu", TestHost.Videos);
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { Documents = [document] });

        Assert.Equal(document, await host.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task An_unknown_model_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync("/v1/models/nobody");

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "model_not_found");
    }

    [Fact]
    public async Task A_model_can_be_made_to_need_a_key()
    {
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { Documents = Documents.All, ModelNeedsKey = true });
        host.Client.DefaultRequestHeaders.Authorization = null;

        using HttpResponseMessage response = await host.Client.GetAsync("/v1/models/clip-maker");

        await response.AssertRefusedAsync(HttpStatusCode.Unauthorized, "missing_api_key");
    }

    [Fact]
    public async Task A_folder_is_read_without_overlays_and_schemas_and_a_broken_file_stops_no_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", Documents.Video);
        folder.Write("b.json", "{ \"id\": ");
        folder.Write("c.json", Documents.Image);
        folder.Write("clip-maker.overlay.json", """{ "model": "clip-maker" }""");
        folder.Write("model.schema.json", "{}");
        folder.Write("mine.host.json", "{}");
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { SchemaFolder = folder.Path });

        JsonArray data = (await (await host.Client.GetAsync("/v1/models")).JsonAsync())["data"]!.AsArray();

        Assert.Equal(["clip-maker", "painter"], data.Select(model => (string)model!["id"]!));
        string problem = Assert.Single(host.Host.Findings, finding => !finding.Contains("mine.host.json(1,", StringComparison.Ordinal));
        Assert.Contains("b.json(1,", problem);
        Assert.Contains("error SSDK0001", problem);
    }

    [Theory]
    [InlineData("kling-o3", "Pro", "model_tier is \"Pro\", not one of standard, pro, 4k")]
    [InlineData("kling-o3", "pro", null)]
    public async Task The_documents_of_the_repository_are_played(string model, string tier, string? fault)
    {
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas") });

        using HttpResponseMessage response = await host.SubmitAsync(
            $$"""{"model":"{{model}}","prompt":"5s: sunrise | 3s: noon","model_tier":"{{tier}}","duration":6}""");

        Assert.Empty(host.Host.Findings);
        if (fault is null)
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        else
            Assert.Equal(fault, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Fact]
    public async Task A_document_can_be_replaced_and_withdrawn_while_the_host_runs()
    {
        await using TestHost host = await TestHost.StartAsync();
        string newer = Documents.Video.Replace("1080p", "4k", StringComparison.Ordinal);

        host.Host.Publish(newer);

        Assert.Equal(newer, await host.Client.GetStringAsync("/v1/models/clip-maker"));
        Assert.Contains("4k", await host.Client.GetStringAsync("/v1/models"));
        Assert.True(host.Host.Withdraw("clip-maker"));
        Assert.False(host.Host.Withdraw("clip-maker"));
        Assert.DoesNotContain("clip-maker", await host.Client.GetStringAsync("/v1/models"));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_not_published()
    {
        await using TestHost host = await TestHost.StartAsync();

        ArgumentException e = Assert.Throws<ArgumentException>(() => host.Host.Publish("{"));

        Assert.Contains("error SSDK0001", e.Message);
    }

    [Fact]
    public async Task Ten_thousand_models_are_listed()
    {
        string[] documents = [.. Enumerable.Range(0, 10_000).Select(i => Documents.Of($"model-{i}", TestHost.Videos))];
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { Documents = documents });

        JsonArray data = (await (await host.Client.GetAsync("/v1/models")).JsonAsync())["data"]!.AsArray();

        Assert.Equal(10_000, data.Count);
        Assert.Equal(documents[9_999], await host.Client.GetStringAsync("/v1/models/model-9999"));
    }
}
