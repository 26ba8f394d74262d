using System.Net;

namespace SchemaSdk.Simulator.Tests;

/// <summary>The overlays beside the documents hold at the local host as they do in the compiler.</summary>
public sealed class OverlayTests
{
    private const string Document = """
        {
          "id": "clip-maker",
          "supported_endpoints": "POST /v1/videos/generations",
          "supported_parameters": [
            { "name": "prompt", "type": "string", "required": true, "max": 4 },
            { "name": "tier", "type": "enum", "default": "pro", "options": ["pro", "4k"] },
            { "name": "duration", "type": "number", "min": 3, "max": 15, "step": 0.1 },
            { "name": "frames", "type": "integer", "min": 17, "max": 161, "step": 8 },
            { "name": "image", "type": "string" },
            { "name": "mask", "type": "string" },
            { "name": "images", "type": "string" },
            { "name": "clips", "type": "array" }
          ]
        }
        """;

    private const string Overlay = """
        {
          "model": "clip-maker",
          "parameters": { "images": { "format": "url-list", "max_items": 2 }, "clips": { "format": "url-list" }, "image": { "format": "media" } },
          "rules": [
            { "id": "needs-image", "when": { "tier": "4k" }, "require": "image", "because": "4K starts from an image." },
            { "id": "needs-any", "when": { "frames": 17 }, "require_any": ["images", "clips"] },
            { "id": "mask-needs-image", "when": { "mask": { "present": true } }, "require": "image" },
            { "id": "unheard", "when": { "tier": "pro" }, "ignore": "clips" }
          ]
        }
        """;

    [Theory]
    [InlineData("\"tier\":\"4k\"", "4K starts from an image. [needs-image]")]
    [InlineData("\"tier\":\"4k\",\"image\":\"\"", "4K starts from an image. [needs-image]")]
    [InlineData("\"tier\":\"4k\",\"image\":\" \\t\"", "4K starts from an image. [needs-image]")]
    [InlineData("\"tier\":\"4k\",\"image\":null", "4K starts from an image. [needs-image]")]
    [InlineData("\"tier\":\"4k\",\"image\":\"https://host.test/a\"", null)]
    [InlineData("\"frames\":17", "images or clips must be set when frames is 17 [needs-any]")]
    [InlineData("\"frames\":17,\"images\":\",\"", "images or clips must be set when frames is 17 [needs-any]")]
    [InlineData("\"frames\":17,\"images\":\" , \",\"clips\":[]", "images or clips must be set when frames is 17 [needs-any]")]
    [InlineData("\"frames\":17,\"clips\":[\"a\"]", null)]
    [InlineData("\"frames\":17,\"images\":\",a,\"", null)]
    [InlineData("\"mask\":\" \"", null)]
    [InlineData("\"mask\":\"m\"", "image must be set when mask is set [mask-needs-image]")]
    [InlineData("\"images\":\"a,b,c\"", "images has 3 items, more than 2")]
    [InlineData("\"clips\":[1]", "clips must be an array of addresses; it is [1]")]
    [InlineData("\"clips\":[\" \"]", "clips must be an array of addresses; it is [\" \"]")]
    [InlineData("\"frames\":18", "frames is 18, not in steps of 8 from 17")]
    [InlineData("\"frames\":25", null)]
    [InlineData("\"frames\":25.0", null)]
    [InlineData("\"duration\":3.3", null)]
    [InlineData("\"duration\":3.35", "duration is 3.35, not in steps of 0.1 from 3")]
    public async Task A_rule_of_the_overlay_refuses(string parameters, string? message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("clip-maker.json", Document);
        folder.Write("any-name.overlay.json", Overlay);
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { SchemaFolder = folder.Path });

        using HttpResponseMessage response = await host.SubmitAsync($$"""{"model":"clip-maker","prompt":"x",{{parameters}}}""");

        Assert.Empty(host.Host.Findings);
        if (message is null)
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        else
            Assert.Equal(message, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Fact]
    public async Task A_host_without_overlays_knows_the_documents_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clip-maker.json", Document);
        folder.Write("clip-maker.overlay.json", Overlay);
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { SchemaFolder = folder.Path, IgnoreOverlays = true });

        using HttpResponseMessage broken = await host.SubmitAsync("""{"model":"clip-maker","prompt":"x","tier":"4k"}""");
        using HttpResponseMessage tooLong = await host.SubmitAsync("""{"model":"clip-maker","prompt":"😀😀😀😀😀"}""");

        Assert.Equal(HttpStatusCode.OK, broken.StatusCode);
        Assert.Equal(
            "prompt has 5 characters, above the maximum of 4",
            await tooLong.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Fact]
    public async Task An_overlay_holds_for_a_document_that_is_published_later()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clip-maker.json", Document);
        folder.Write("clip-maker.overlay.json", Overlay);
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { SchemaFolder = folder.Path });

        host.Host.Publish(Document.Replace("161", "241", StringComparison.Ordinal));
        using HttpResponseMessage response = await host.SubmitAsync("""{"model":"clip-maker","prompt":"x","frames":241,"tier":"4k"}""");

        Assert.Equal(
            "4K starts from an image. [needs-image]",
            await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Theory]
    [InlineData("""{ "model": "nobody" }""", "SSDK0031")]
    [InlineData("{", "SSDK0001")]
    [InlineData("""{ "model": "clip-maker", "rules": [{ "id": "a", "require": "sound" }] }""", "SSDK0032")]
    public async Task The_errors_of_an_overlay_are_reported(string overlay, string id)
    {
        using var folder = new TemporaryFolder();
        folder.Write("clip-maker.json", Document);
        folder.Write("clip-maker.overlay.json", overlay);
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { SchemaFolder = folder.Path });

        Assert.Contains(
            host.Host.Findings,
            problem =>
                problem.Contains($"clip-maker.overlay.json(1,", StringComparison.Ordinal)
                && problem.Contains($"error {id}:", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync("""{"model":"clip-maker","prompt":"x"}""")).StatusCode);
    }
}
