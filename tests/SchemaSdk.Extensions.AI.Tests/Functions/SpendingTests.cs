using System.Text.Json.Nodes;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>Nothing that a chat model does spends more than was allowed.</summary>
public sealed class SpendingTests(AgentPostgreSql server)
{
    private const int Parallel = 20;

    [Fact]
    public async Task A_chat_model_that_calls_for_ever_is_stopped_by_the_budget()
    {
        await using AgentHost at = await AgentHost.StartAsync(TimeSpan.FromMilliseconds(20));
        var chat = new ScriptedChat(_ => ScriptedChat.Call("kling-o3", new { prompt = "sunrise", duration = 5 }));
        using IChatClient agent = chat.WithFunctions();
        var budget = new SpendingBudget(AgentHost.Price * 3.5m);
        var options = new ChatOptions { Tools = [.. at.Client().AsAIFunctions([KlingO3Request.Model], new() { Budget = budget })] };

        await agent.GetResponseAsync("videos, please", options, TestContext.Current.CancellationToken);

        Assert.Equal(3, at.Host.Jobs.Count);
        Assert.Equal((AgentHost.Price * 3, 0m, AgentHost.Price * 0.5m), (budget.Spent, budget.Held, budget.Left));
        Assert.True(chat.Heard.Count > 20, $"it was told {chat.Heard.Count} results");
        Assert.All(chat.Heard[3..], result => Assert.Contains("\"error\":\"budget\"", result, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_calls_at_once_with_a_budget_for_one_make_one_job()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        var options = new ModelFunctionOptions { Budget = new SpendingBudget(AgentHost.Price * 1.9m) };
        AIFunction[] functions = [.. Enumerable.Range(0, Parallel).Select(_ => AgentHost.Function(at.Client(), options))];
        await OnlyOneOfAsync(at, functions);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Twenty_calls_of_several_processes_with_a_budget_for_one_in_the_ledger_make_one_job(string store)
    {
        await using AgentHost at = await AgentHost.StartAsync();
        string place = store == "sqlite" ? Path.Combine(at.Folder, "jobs.db") : server.NewDatabase();
        // A ledger of its own each, as processes have.
        JobLedger[] ledgers = [.. Enumerable.Range(0, 4).Select(_ => Open(store, place))];
        await ledgers[0].OpenBatchAsync("agents", AgentHost.Price * 1.9m, TestContext.Current.CancellationToken);
        AIFunction[] functions =
        [
            .. Enumerable.Range(0, Parallel).Select(i => AgentHost.Function(at.Client(o => o.Ledger = ledgers[i % ledgers.Length]))),
        ];

        await OnlyOneOfAsync(at, functions);

        LedgerTotals totals = await ledgers[1].TotalsAsync("agents", TestContext.Current.CancellationToken);
        Assert.Equal((1, AgentHost.Price, 0m), (totals[LedgerState.Completed], totals.Spent, totals.Held));
        foreach (JobLedger ledger in ledgers)
            await ledger.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_is_made_again_under_its_key_is_not_sent_again()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        await using JobLedger ledger = Open("sqlite", Path.Combine(at.Folder, "jobs.db"));
        var options = new ModelFunctionOptions { Key = _ => FunctionInvokingChatClient.CurrentContext?.CallContent.CallId };
        ScriptedChat chat = ScriptedChat.Calling(
            ScriptedChat.Call("kling-o3", new { prompt = "sunrise" }, "call-1"), ScriptedChat.Call("kling-o3", new { prompt = "sunrise" }, "call-1"));
        using IChatClient agent = chat.WithFunctions();

        await agent.GetResponseAsync(
            "a video, please", new ChatOptions { Tools = [.. at.Client(o => o.Ledger = ledger).AsAIFunctions([KlingO3Request.Model], options)] },
            TestContext.Current.CancellationToken);

        JsonNode again = JsonNode.Parse(chat.Heard[^1])!;
        Assert.Equal(("already_submitted", Assert.Single(at.Host.Jobs).Id), ((string?)again["error"], (string?)again["job"]));
    }

    public static TheoryData<string, Behavior[], string, bool> Answers => new()
    {
        { "refused", [Behavior.Status(400)], "refused", false },
        { "no credits", [Behavior.Status(402)], "refused", false },
        { "too many requests", [.. Enumerable.Repeat(Behavior.Status(429, retryAfter: TimeSpan.Zero), 3)], "refused", false },
        { "a broken proxy", [Behavior.Status(502)], "unknown", true },
        { "cut", [Behavior.Disconnect()], "unknown", true },
        { "a failed job", [Behavior.FailJob()], "failed", false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_budget_is_given_back_only_where_the_host_surely_billed_nothing(
        string answer, Behavior[] behaviors, string status, bool isHeld)
    {
        await using AgentHost at = await AgentHost.StartAsync();
        at.Host.Behaviors.Next("POST /v1/videos/generations", behaviors);
        var budget = new SpendingBudget(10);
        JsonObject result = await AgentHost.InvokeAsync(AgentHost.Function(at.Client(), new() { Budget = budget }), AgentHost.Call());

        Assert.Equal((status, isHeld ? AgentHost.Price : 0, 0m), ((string?)result["status"], budget.Held, budget.Spent));
        Assert.NotNull(answer);
    }

    [Fact]
    public void A_budget_holds_and_spends_exactly_what_fits_whatever_happens_at_once()
    {
        var budget = new SpendingBudget(100);
        int held = 0;
        System.Threading.Tasks.Parallel.For(0, 1000, i =>
        {
            if (budget.TryHold(1) is not { } hold)
                return;
            Interlocked.Increment(ref held);
            // Whoever ends it again changes nothing.
            hold.Settle(1);
            hold.Release();
            hold.Settle(5);
        });

        Assert.Equal((100, 100m, 0m, 0m), (held, budget.Spent, budget.Held, budget.Left));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpendingBudget(-1));
    }

    [Fact]
    public async Task A_price_in_another_currency_is_refused_by_a_budget()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        JsonObject result = await AgentHost.InvokeAsync(
            AgentHost.Function(at.Client(), new() { Budget = new SpendingBudget(100, "EUR") }), AgentHost.Call());
        Assert.Equal("budget", (string?)result["error"]);
        Assert.Empty(at.Host.Jobs);
    }

    private static JobLedger Open(string store, string place)
    {
        var options = new JobLedgerOptions { Models = ModelCatalog.All, Batch = "agents" };
        return store == "sqlite" ? new SqliteJobLedger(place, options) : new PostgreSqlJobLedger(place, options);
    }

    private static async Task OnlyOneOfAsync(AgentHost at, AIFunction[] functions)
    {
        JsonObject[] results = await Task.WhenAll(
            functions.Select((function, i) => Task.Run(() => AgentHost.InvokeAsync(function, AgentHost.Call($"wave {i}")))));

        Assert.Single(at.Host.Jobs);
        Assert.Single(results, result => (string?)result["status"] == "completed");
        Assert.Equal(Parallel - 1, results.Count(result => (string?)result["error"] == "budget"));
    }
}
