using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace SchemaSdk.Tool.Tests.Mcp;

/// <summary>Agents spend only what the user agreed to.</summary>
[Trait("Category", "Slow")]
public sealed class McpSpendingTests(McpPostgreSql server)
{
    [Theory]
    [InlineData("2025-06-18", "accept", true, "completed", 1)]
    [InlineData("2025-06-18", "accept", false, "declined", 0)]
    [InlineData("2025-06-18", "decline", false, "declined", 0)]
    [InlineData("2025-06-18", "cancel", true, "declined", 0)]
    [InlineData("2026-07-28", "accept", true, "completed", 1)]
    [InlineData("2026-07-28", "accept", false, "declined", 0)]
    [InlineData("2026-07-28", "decline", true, "declined", 0)]
    public async Task Money_is_spent_only_if_the_user_who_was_told_the_price_says_so(
        string version, string action, bool spend, string expected, int jobs)
    {
        await using McpPlace at = await McpPlace.StartAsync();
        var asked = new List<string>();
        McpClient client = await at.ConnectAsync([], version, question =>
        {
            asked.Add(question.Message);
            return McpPlace.Answer(action, spend);
        });

        (JsonNode ran, CallToolResult result) = await McpPlace.CallAsync(client, "run_model", McpPlace.Run());

        Assert.Equal((expected, jobs == 0), ((string?)(jobs == 1 ? ran["status"] : ran["error"]), result.IsError ?? false));
        Assert.StartsWith("Spend $1.400 on kling-o3?", Assert.Single(asked), StringComparison.Ordinal);
        Assert.Equal(jobs, at.Host.Jobs.Count);
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2026-07-28")]
    public async Task Where_the_client_can_not_ask_nothing_is_spent(string version)
    {
        await using McpPlace at = await McpPlace.StartAsync();
        McpClient client = await at.ConnectAsync(["--budget", "5"], version);
        (JsonNode ran, CallToolResult result) = await McpPlace.CallAsync(client, "run_model", McpPlace.Run());
        Assert.Equal(("not_confirmed", true), ((string?)ran["error"], result.IsError));
        Assert.Contains("--no-ask", (string?)ran["message"], StringComparison.Ordinal);
        Assert.Empty(at.Host.Jobs);
    }

    [Fact]
    public async Task Nobody_is_asked_for_what_the_ceiling_or_the_budget_forbids_or_what_there_is_no_key_for()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        ElicitResult never(ElicitRequestParams question) => throw new InvalidOperationException(question.Message);
        McpClient poor = await at.ConnectAsync(["--budget", "1"], ask: never);
        Assert.Equal("budget", (string?)(await McpPlace.CallAsync(poor, "run_model", McpPlace.Run())).Json["error"]);
        McpClient low = await at.ConnectAsync(["--max-price", "1"], ask: never);
        Assert.Equal("price_limit", (string?)(await McpPlace.CallAsync(low, "run_model", McpPlace.Run())).Json["error"]);
        Assert.Empty(at.Host.Jobs);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Twenty_runs_at_once_on_two_servers_with_a_budget_for_one_make_one_job(string store)
    {
        await using McpPlace at = await McpPlace.StartAsync();
        string ledger = store == "sqlite" ? Path.Combine(at.Folder, "jobs.db") : server.NewDatabase();
        string[] arguments = ["--ledger", ledger, "--budget", "2.5", "--no-ask"];
        McpClient[] clients = [await at.ConnectAsync(arguments), await at.ConnectAsync(arguments)];

        (JsonNode Json, CallToolResult Result)[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => McpPlace.CallAsync(clients[i % 2], "run_model", McpPlace.Run($"wave {i}"))));

        Assert.Single(at.Host.Jobs);
        Assert.Single(results, result => (string?)result.Json["status"] == "completed");
        Assert.Equal(19, results.Count(result => (string?)result.Json["error"] == "budget" && result.Result.IsError == true));
    }

    [Fact]
    public async Task A_budget_outlives_the_server_and_is_not_raised_by_another_one()
    {
        await using McpPlace at = await McpPlace.StartAsync();
        McpClient first = await at.ConnectAsync(["--budget", "2.5", "--no-ask"]);
        Assert.Equal("completed", (string?)(await McpPlace.CallAsync(first, "run_model", McpPlace.Run())).Json["status"]);
        await first.DisposeAsync();

        McpClient again = await at.ConnectAsync(["--budget", "2.5", "--no-ask"]);
        JsonNode refused = (await McpPlace.CallAsync(again, "run_model", McpPlace.Run())).Json;
        Assert.Equal("budget", (string?)refused["error"]);
        Assert.Contains("$1.4 spent, $0 held of $2.5", (string?)refused["message"], StringComparison.Ordinal);

        Assert.Contains("--raise-budget", await FailAsync(at, "--budget", "10"), StringComparison.Ordinal);
        Assert.Contains("less than the $1.4", await FailAsync(at, "--budget", "1"), StringComparison.Ordinal);
        // A server without a budget of its own is held to the one in the ledger.
        McpClient none = await at.ConnectAsync([], ask: _ => McpPlace.Answer("accept", true));
        Assert.Equal("budget", (string?)(await McpPlace.CallAsync(none, "run_model", McpPlace.Run())).Json["error"]);
        McpClient raised = await at.ConnectAsync(["--budget", "10", "--raise-budget", "--no-ask"]);
        Assert.Equal("completed", (string?)(await McpPlace.CallAsync(raised, "run_model", McpPlace.Run())).Json["status"]);
        Assert.Equal(2, at.Host.Jobs.Count);
    }

    [Theory]
    [InlineData("--no-ask needs --budget", "--no-ask")]
    [InlineData("--raise-budget needs --budget", "--raise-budget")]
    [InlineData("has no document of nope", "--model", "nope", "--dry-run")]
    [InlineData("--budget must be an amount", "--budget", "much")]
    [InlineData("--base-address must be", "--base-address", "x")]
    public async Task A_server_that_was_started_wrongly_says_so_and_ends(string message, params string[] arguments)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        ToolRun run = await place.RunAsync(["mcp", .. arguments]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> FailAsync(McpPlace at, params string[] arguments)
    {
        at.Errors.Clear();
        System.Diagnostics.Process process = at.Start(arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, process.ExitCode);
        return string.Join('\n', at.Errors);
    }
}
