using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Mcp;

/// <summary>What goes over the streams of the server, and what its end does to jobs.</summary>
[Trait("Category", "Slow")]
public sealed class McpStreamTests
{
    private const int SigTerm = 15;

    private static readonly string[] s_free = ["--budget", "50", "--no-ask"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_but_the_protocol_is_written_and_the_key_is_nowhere()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        Process server = at.Start(s_free);
        var lines = new List<string>();
        await InitializeAsync(server, lines);
        foreach (int status in (int[])[400, 401, 402, 404, 422, 500])
        {
            string body = $$$"""{"error":{"code":"bad","message":"key {{{McpPlace.Key}}} is bad"}}""";
            at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Response(status, "application/json", body));
            JsonNode answer = await CallAsync(server, lines, status, "run_model", RunArguments);
            Assert.True((bool)answer["result"]!["isError"]!);
        }

        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.FailJob("bad", $"key {McpPlace.Key} is bad"));
        await CallAsync(server, lines, 7, "run_model", RunArguments);
        server.StandardInput.Close();
        lines.AddRange((await server.StandardOutput.ReadToEndAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await server.WaitForExitAsync(Token);

        Assert.Equal(0, server.ExitCode);
        Assert.All(lines, line => Assert.Equal("2.0", (string?)JsonNode.Parse(line)!["jsonrpc"]));
        Assert.DoesNotContain(lines, line => line.Contains(McpPlace.Key, StringComparison.Ordinal));
        Assert.DoesNotContain(at.Errors, line => line.Contains(McpPlace.Key, StringComparison.Ordinal));
        Assert.Contains(at.Errors, line => line.StartsWith("schema-sdk mcp: 1 model;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_is_in_the_ledger_when_the_server_ends_while_it_waits(bool isKilledBySignal)
    {
        await using McpPlace at = await McpPlace.StartAsync(TimeSpan.FromMinutes(1));
        Process server = at.Start(s_free);
        await InitializeAsync(server, []);
        await SendAsync(server, Call(5, "run_model", RunArguments));
        await McpToolTests.UntilAsync(() => at.Host.Jobs.Count == 1);

        await EndAsync(server, isKilledBySignal);

        LedgerEntry entry = await OnlyEntryAsync(at);
        Assert.Equal((LedgerState.Submitted, at.Host.Jobs[0].Id, McpPlace.Price), (entry.State, entry.JobId, entry.Held));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_is_in_the_ledger_when_the_server_ends_before_the_host_has_answered(bool isKilledBySignal)
    {
        await using McpPlace at = await McpPlace.StartAsync(TimeSpan.FromMinutes(1));
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Slow(TimeSpan.FromSeconds(2)));
        Process server = at.Start(s_free);
        await InitializeAsync(server, []);
        await SendAsync(server, Call(5, "run_model", RunArguments));
        await McpToolTests.UntilAsync(() => at.Host.Requests.Any(request => request.Method == "POST"));

        await EndAsync(server, isKilledBySignal);

        LedgerEntry entry = await OnlyEntryAsync(at);
        Assert.Equal((LedgerState.Submitted, Assert.Single(at.Host.Jobs).Id), (entry.State, entry.JobId));
    }

    [Fact]
    public async Task Broken_messages_do_not_end_the_server()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        Process server = at.Start(s_free);
        var lines = new List<string>();
        await InitializeAsync(server, lines);
        string good = Call(1, "run_model", RunArguments).ToJsonString();
        var random = new Random(7);
        string[] broken =
        [
            "", "   ", "nonsense", "{", "[]", "null", "5", "\"x\"", "{}", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1}", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":5}",
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\"}", "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":[]}",
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":null,\"arguments\":7}}",
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":\"run_model\",\"arguments\":{\"model\":null,\"parameters\":null}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"no/such\",\"params\":{}}", "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}",
            new string('[', 5000), "{\"a\":" + new string('[', 500), "\ufeff{}", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":{}}}",
            // The parameters of a real call, cut and with signs changed; none of them is allowed to become a paid job unless it is valid.
            .. Enumerable.Range(0, 300).Select(_ => Mutate(good.Replace("run_model", "estimate_price", StringComparison.Ordinal), random)),
        ];
        foreach (string line in broken)
            await server.StandardInput.WriteLineAsync(line.ReplaceLineEndings(" "));

        JsonNode answer = await CallAsync(server, lines, 4711, "estimate_price", RunArguments);

        Assert.Equal("valid", (string?)answer["result"]!["structuredContent"]!["status"]);
        Assert.All(lines, line => Assert.Equal("2.0", (string?)JsonNode.Parse(line)!["jsonrpc"]));
        Assert.Empty(at.Host.Jobs);
    }

    private static JsonObject RunArguments => new()
    {
        ["model"] = "kling-o3", ["parameters"] = new JsonObject { ["prompt"] = "sunrise", ["duration"] = 5 },
    };

    private static string Mutate(string text, Random random)
    {
        char[] signs = text.ToCharArray();
        for (int i = random.Next(1, 4); i > 0; i--)
            signs[random.Next(signs.Length)] = (char)random.Next(32, 127);
        return new string(signs, 0, random.Next(2) == 0 ? signs.Length : random.Next(signs.Length));
    }

    private static JsonObject Call(int id, string tool, JsonObject arguments) => new()
    {
        ["jsonrpc"] = "2.0",
        ["id"] = id,
        ["method"] = "tools/call",
        ["params"] = new JsonObject { ["name"] = tool, ["arguments"] = arguments },
    };

    private static async Task InitializeAsync(Process server, List<string> lines)
    {
        await SendAsync(server, new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 0,
            ["method"] = "initialize",
            ["params"] = new JsonObject
            {
                ["protocolVersion"] = "2025-06-18",
                ["capabilities"] = new JsonObject(),
                ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
            },
        });
        await AnswerAsync(server, lines, 0);
        await SendAsync(server, new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
    }

    private static async Task<JsonNode> CallAsync(Process server, List<string> lines, int id, string tool, JsonObject arguments)
    {
        await SendAsync(server, Call(id, tool, arguments));
        return await AnswerAsync(server, lines, id);
    }

    private static async Task SendAsync(Process server, JsonObject message)
    {
        await server.StandardInput.WriteLineAsync(message.ToJsonString());
        await server.StandardInput.FlushAsync(Token);
    }

    private static async Task<JsonNode> AnswerAsync(Process server, List<string> lines, int id)
    {
        while (await server.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            lines.Add(line);
            if (JsonNode.Parse(line) is JsonObject answer && answer["id"]?.GetValueKind() == JsonValueKind.Number && (int)answer["id"]! == id)
                return answer;
        }

        throw new InvalidOperationException("The server ended.");
    }

    private static async Task EndAsync(Process server, bool isKilledBySignal)
    {
        if (isKilledBySignal)
            Assert.Equal(0, Signal(server.Id, SigTerm));
        else
            server.StandardInput.Close();
        await server.WaitForExitAsync(Token);
        Assert.Equal(0, server.ExitCode);
    }

    private static async Task<LedgerEntry> OnlyEntryAsync(McpPlace at)
    {
        await using var ledger = new SqliteJobLedger(at.Ledger);
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { Batch = "mcp" }, Token))
            entries.Add(entry);
        return Assert.Single(entries);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
