using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace SchemaSdk.Tool.Tests.Mcp;

/// <summary>The tools of the server, as clients of several versions of the protocol see them.</summary>
[Trait("Category", "Slow")]
public sealed class McpToolTests
{
    private static readonly string[] s_free = ["--budget", "5", "--no-ask"];

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_model_is_found_priced_and_run_in_every_version_of_the_protocol(string version)
    {
        await using McpPlace at = await McpPlace.StartAsync();
        McpClient client = await at.ConnectAsync(s_free, version);
        Assert.Equal(version, client.NegotiatedProtocolVersion);
        Assert.Equal(
            ["estimate_price", "get_job", "run_model", "search_models", "show_model"],
            (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.Name).Order());

        (JsonNode found, _) = await McpPlace.CallAsync(client, "search_models", new() { ["query"] = "video KLING" });
        Assert.Equal("kling-o3", (string?)found["models"]![0]!["model"]);
        (JsonNode shown, _) = await McpPlace.CallAsync(client, "show_model", new() { ["model"] = "kling-o3" });
        Assert.NotNull(shown["parameters"]!["properties"]!["duration"]);
        Assert.NotEmpty(shown["rules"]!.AsArray());
        Assert.Contains("Pro T2V/I2V Sound: $0.280 per second", shown["prices"]!.AsArray().Select(price => (string?)price));
        (JsonNode price, CallToolResult priced) = await McpPlace.CallAsync(client, "estimate_price", McpPlace.Run());
        Assert.Equal((McpPlace.Price, false), ((decimal)price["price"]!["maximum"]!, priced.IsError ?? false));
        Assert.Empty(at.Host.Jobs);

        (JsonNode ran, CallToolResult result) = await McpPlace.CallAsync(client, "run_model", McpPlace.Run());
        Assert.Equal(("completed", Assert.Single(at.Host.Jobs).Id), ((string?)ran["status"], (string?)ran["job"]));
        Assert.Equal(McpPlace.Price, (decimal)ran["cost"]!["amount"]!);
        ResourceLinkBlock link = Assert.Single(result.Content.OfType<ResourceLinkBlock>());
        Assert.Equal(((string)ran["outputs"]![0]!["url"]!, "video/mp4"), (link.Uri, link.MimeType));
    }

    [Fact]
    public async Task What_a_model_can_mend_is_an_error_result_with_the_path()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        McpClient client = await at.ConnectAsync(["--budget", "5", "--no-ask", "--max-price", "0.5"]);
        (string Tool, Dictionary<string, object?> Arguments, string Part)[] wrong =
        [
            ("run_model", McpPlace.Run(duration: 99), "\"path\":\"duration\""),
            ("estimate_price", McpPlace.Run(duration: 99), "\"path\":\"duration\""),
            ("run_model", McpPlace.Run(), "\"error\":\"price_limit\""),
            ("run_model", new() { ["model"] = "kling-o4", ["parameters"] = new Dictionary<string, object?>() }, "no document of kling-o4"),
            ("run_model", new() { ["model"] = "kling-o3" }, "is missing"),
            ("run_model", new() { ["model"] = "kling-o3", ["parameters"] = "x" }, "must be an object"),
            ("run_model", new() { ["model"] = "kling-o3", ["prompt"] = "x" }, "not an argument of this tool"),
            ("show_model", [], "is missing"),
            ("search_models", new() { ["query"] = 5 }, "must be a text"),
            ("get_job", new() { ["job"] = "no/../job" }, "\"error\":\"not_found\""),
        ];
        foreach ((string tool, Dictionary<string, object?> arguments, string part) in wrong)
        {
            (_, CallToolResult result) = await McpPlace.CallAsync(client, tool, arguments);
            Assert.True(result.IsError, tool);
            Assert.Contains(part, Assert.IsType<TextContentBlock>(result.Content[0]).Text, StringComparison.Ordinal);
        }

        McpProtocolException unknown = await Assert.ThrowsAsync<McpProtocolException>(() => McpPlace.CallAsync(client, "no_such_tool", []));
        Assert.Equal(McpErrorCode.InvalidParams, unknown.ErrorCode);
        Assert.Empty(at.Host.Jobs);
    }

    [Fact]
    public async Task A_job_that_takes_long_returns_its_id_and_another_server_waits_for_it()
    {
        await using McpPlace at = await McpPlace.StartAsync(TimeSpan.FromSeconds(3));
        McpClient client = await at.ConnectAsync([.. s_free, "--wait", "1"]);
        (JsonNode ran, CallToolResult result) = await McpPlace.CallAsync(client, "run_model", McpPlace.Run());
        Assert.NotEqual("completed", (string?)ran["status"]);
        Assert.False(result.IsError ?? false);
        // On a busy machine, the host may not have answered yet.
        while ((string?)ran["status"] == "sending")
            (ran, _) = await McpPlace.CallAsync(client, "get_job", new() { ["job"] = (string?)ran["job"] });
        await client.DisposeAsync();

        McpClient other = await at.ConnectAsync([.. s_free, "--wait", "60"]);
        var seen = new ConcurrentQueue<ProgressNotificationValue>();
        (JsonNode ended, CallToolResult end) = await McpPlace.CallAsync(
            other, "get_job", new() { ["job"] = (string?)ran["job"] }, new OrderedProgress<ProgressNotificationValue>(seen.Enqueue));
        Assert.Equal(("completed", McpPlace.Price), ((string?)ended["status"], (decimal)ended["cost"]!["amount"]!));
        Assert.Single(end.Content.OfType<ResourceLinkBlock>());
        Assert.Single(at.Host.Jobs);
        await UntilAsync(() => seen.Any(step => step.Message?.Contains("completed", StringComparison.Ordinal) == true));
        Assert.Equal(seen.Select(step => step.Progress).Distinct().Order(), seen.Select(step => step.Progress));
    }

    [Fact]
    public async Task A_model_that_is_named_is_a_tool_of_its_own_under_a_name_that_every_client_takes()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        string document = Sample.KlingO3.Replace("\"id\": \"kling-o3\"", "\"id\": \"kling:o3\"", StringComparison.Ordinal);
        at.Write("schemas/kling-colon.json", document);
        at.Write("schemas/kling-dot.json", document.Replace("kling:o3", "kling.o3", StringComparison.Ordinal));
        McpClient client = await at.ConnectAsync([.. s_free, "--model", "kling:o3", "kling.o3", "kling-o3"]);
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(tools, tool => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", tool.Name));
        Assert.Superset(new HashSet<string> { "kling_o3", "kling_o3_2", "kling-o3" }, tools.Select(tool => tool.Name).ToHashSet());
        McpClientTool one = tools.Single(tool => tool.Name == "kling-o3");
        Assert.All(
            (string[])["$schema", "oneOf", "anyOf", "allOf", "not"], word => Assert.False(one.JsonSchema.TryGetProperty(word, out _), word));
        Assert.False(one.JsonSchema.GetProperty("properties").TryGetProperty("model", out _));
        (JsonNode ran, _) = await McpPlace.CallAsync(client, "kling-o3", new() { ["prompt"] = "sunrise", ["duration"] = 5 });
        Assert.Equal("completed", (string?)ran["status"]);
    }

    [Fact]
    public async Task A_dry_run_checks_and_prices_and_never_sends()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        McpClient client = await at.ConnectAsync(["--dry-run"], key: null);
        (JsonNode ran, CallToolResult result) = await McpPlace.CallAsync(client, "run_model", McpPlace.Run());
        Assert.Equal(("valid", McpPlace.Price, false), ((string?)ran["status"], (decimal)ran["price"]!["maximum"]!, result.IsError ?? false));
        (_, CallToolResult wrong) = await McpPlace.CallAsync(client, "run_model", McpPlace.Run(duration: 99));
        Assert.True(wrong.IsError);
        Assert.Empty(at.Host.Requests);
        Assert.False(File.Exists(at.Ledger));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_and_the_job_goes_on()
    {
        await using McpPlace at = await McpPlace.StartAsync(TimeSpan.FromSeconds(2));
        McpClient client = await at.ConnectAsync(s_free, "2025-06-18");
        using var cancel = new CancellationTokenSource();
        ValueTask<CallToolResult> call = client.CallToolAsync("run_model", McpPlace.Run(), cancellationToken: cancel.Token);
        await UntilAsync(() => at.Host.Jobs.Count == 1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call);

        (JsonNode ended, _) = await McpPlace.CallAsync(client, "get_job", new() { ["job"] = at.Host.Jobs[0].Id });
        Assert.Equal("completed", (string?)ended["status"]);
    }

    internal static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
