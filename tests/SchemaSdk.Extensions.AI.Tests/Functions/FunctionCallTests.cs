using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>What becomes of a call of a chat model.</summary>
public sealed class FunctionCallTests
{
    [Fact]
    public async Task A_call_of_a_chat_model_makes_one_job_and_returns_its_outputs_and_cost()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        ScriptedChat chat = ScriptedChat.Calling(ScriptedChat.Call("kling-o3", new { prompt = "sunrise", duration = 5 }));
        using IChatClient agent = chat.WithFunctions();
        var options = new ChatOptions { Tools = [.. at.Client().AsAIFunctions([KlingO3Request.Model])] };

        ChatResponse response = await agent.GetResponseAsync("a video, please", options, TestContext.Current.CancellationToken);

        Assert.Equal("done", response.Text);
        JsonNode result = JsonNode.Parse(Assert.Single(chat.Heard))!;
        Assert.Equal("completed", (string?)result["status"]);
        Assert.Equal(Assert.Single(at.Host.Jobs).Id, (string?)result["job"]);
        Assert.StartsWith("http", (string?)result["outputs"]![0]!["url"], StringComparison.Ordinal);
        Assert.Equal(AgentHost.Price, (decimal)result["cost"]!["amount"]!);
        Assert.Equal(AgentHost.Price, (decimal)result["price"]!["maximum"]!);
    }

    [Fact]
    public async Task Everything_that_is_wrong_comes_back_with_its_path_and_nothing_is_sent()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        ScriptedChat chat = ScriptedChat.Calling(
            ScriptedChat.Call("kling-o3", new { duration = 99, model_tier = "ultra", durration = 4, sound = "yes" }));
        using IChatClient agent = chat.WithFunctions();
        var options = new ChatOptions { Tools = [.. at.Client().AsAIFunctions([KlingO3Request.Model])] };

        await agent.GetResponseAsync("a video, please", options, TestContext.Current.CancellationToken);

        JsonNode result = JsonNode.Parse(Assert.Single(chat.Heard))!;
        Assert.Equal(("refused", "invalid_request"), ((string?)result["status"], (string?)result["error"]));
        Assert.Equal(
            ["duration", "durration", "model_tier", "prompt", "sound"],
            result["violations"]!.AsArray().Select(violation => (string)violation!["path"]!).Order(StringComparer.Ordinal));
        Assert.Contains("did you mean duration?", result.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(at.Host.Jobs);
        Assert.DoesNotContain(at.Host.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_rule_between_parameters_is_checked_too()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        JsonObject result = await AgentHost.InvokeAsync(
            AgentHost.Function(at.Client()), new() { ["prompt"] = "sunrise", ["model_tier"] = "4k", ["video"] = "https://example.com/a.mp4" });

        Assert.Equal("invalid_request", (string?)result["error"]);
        Assert.Empty(at.Host.Jobs);
    }

    [Fact]
    public async Task A_price_above_the_ceiling_is_refused_with_the_price()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        JsonObject result = await AgentHost.InvokeAsync(
            AgentHost.Function(at.Client(), new() { MaxPrice = 0.5m }), AgentHost.Call());

        Assert.Equal(("refused", "price_limit", 0.5m), ((string?)result["status"], (string?)result["error"], (decimal)result["ceiling"]!));
        Assert.Contains("costs $1.40", (string?)result["message"], StringComparison.Ordinal);
        Assert.Empty(at.Host.Jobs);
    }

    [Fact]
    public async Task The_clients_own_ceiling_is_a_result_as_well()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        JsonObject result = await AgentHost.InvokeAsync(AgentHost.Function(at.Client(o => o.MaxPrice = 0.5m)), AgentHost.Call());

        Assert.Equal(("refused", "price_limit"), ((string?)result["status"], (string?)result["error"]));
        Assert.Empty(at.Host.Jobs);
    }

    [Fact]
    public async Task A_price_without_a_bound_is_refused_unless_it_is_allowed()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        AIFunctionArguments call() => new() { ["messages"] = AgentHost.Json("""[{"role":"user","content":"hi"}]""") };
        JsonObject refused = await AgentHost.InvokeAsync(at.Client().AsAIFunctions([TalkerRequest.Model])[0], call());
        Assert.Equal("price_limit", (string?)refused["error"]);
        Assert.DoesNotContain(at.Host.Requests, request => request.Method == "POST");

        ModelFunctionOptions allowed = new() { AllowUnboundedPrice = true };
        JsonObject budget = await AgentHost.InvokeAsync(
            at.Client().AsAIFunctions([TalkerRequest.Model], allowed with { Budget = new SpendingBudget(5) })[0], call());
        Assert.Equal("budget", (string?)budget["error"]);

        JsonObject answer = await AgentHost.InvokeAsync(at.Client().AsAIFunctions([TalkerRequest.Model], allowed)[0], call());
        Assert.Equal("completed", (string?)answer["status"]);
        Assert.NotEmpty((string)answer["answer"]!["choices"]![0]!["message"]!["content"]!);
    }

    [Fact]
    public async Task A_job_that_takes_long_is_waited_for_by_get_job_at_no_cost()
    {
        await using AgentHost at = await AgentHost.StartAsync(TimeSpan.FromSeconds(1));
        var seen = new List<string>();
        IReadOnlyList<AIFunction> functions = at.Client().AsAIFunctions(
            [KlingO3Request.Model],
            new() { WaitLimit = TimeSpan.FromMilliseconds(300), Progress = new OrderedProgress<JobProgress>(p => seen.Add(p.Status.Text)) });
        AIFunction getJob = functions.Single(function => function.Name == "get_job");

        JsonObject result = await AgentHost.InvokeAsync(functions[0], AgentHost.Call());
        Assert.NotEqual("completed", (string?)result["status"]);
        string job = (string)result["job"]!;
        for (int i = 0; (string?)result["status"] != "completed" && i < 200; i++)
            result = await AgentHost.InvokeAsync(getJob, new() { ["job"] = AgentHost.Json(JsonSerializer.Serialize(job)) });

        Assert.Equal(("completed", job), ((string?)result["status"], (string?)result["job"]));
        Assert.Equal(job, Assert.Single(at.Host.Jobs).Id);
        Assert.NotEmpty(seen);
    }

    [Fact]
    public async Task A_job_of_another_process_is_found_by_its_id()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        Job job = await at.Client().SubmitAsync(new KlingO3Request { Prompt = "sunrise" }, cancellationToken: TestContext.Current.CancellationToken);
        AIFunction getJob = at.Client().AsAIFunctions([KlingO3Request.Model])[^1];

        JsonObject result = await AgentHost.InvokeAsync(getJob, new() { ["job"] = job.Id });
        Assert.Equal("completed", (string?)result["status"]);
        JsonObject none = await AgentHost.InvokeAsync(getJob, new() { ["job"] = "no/../job" });
        Assert.Equal("not_found", (string?)none["error"]);
        JsonObject missing = await AgentHost.InvokeAsync(getJob, new());
        Assert.Equal("invalid_request", (string?)missing["error"]);
    }

    [Fact]
    public async Task A_direct_answer_that_takes_long_is_waited_for_by_the_name_of_its_call()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        at.Host.Behaviors.Next("POST /v1/audio/speech", Behavior.Slow(TimeSpan.FromSeconds(1)));
        IReadOnlyList<AIFunction> functions = at.Client().AsAIFunctions(
            [SpeakerRequest.Model], new() { WaitLimit = TimeSpan.FromMilliseconds(300), Folder = at.Folder });

        JsonObject result = await AgentHost.InvokeAsync(functions[0], new() { ["input"] = "hello" });
        Assert.Equal("sending", (string?)result["status"]);
        string call = (string)result["job"]!;
        for (int i = 0; (string?)result["status"] == "sending" && i < 200; i++)
            result = await AgentHost.InvokeAsync(functions[1], new() { ["job"] = call });

        Assert.Equal("completed", (string?)result["status"]);
        Assert.True(File.Exists((string?)result["outputs"]![0]!["file"]));
        Assert.Single(at.Host.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task What_the_hosts_answer_holds_itself_is_left_out_without_a_folder()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        JsonObject result = await AgentHost.InvokeAsync(at.Client().AsAIFunctions([SpeakerRequest.Model])[0], new() { ["input"] = "hello" });

        Assert.Equal("completed", (string?)result["status"]);
        Assert.NotNull(result["outputs"]![0]!["left_out"]);
        Assert.True(result.ToJsonString().Length < 2000);
    }

    [Fact]
    public async Task A_job_that_fails_says_why()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.FailJob("nsfw", "Not this."));
        JsonObject result = await AgentHost.InvokeAsync(AgentHost.Function(at.Client()), AgentHost.Call());

        Assert.Equal(("failed", "job_failed", "nsfw"), ((string?)result["status"], (string?)result["error"], (string?)result["code"]));
        Assert.Contains("Not this.", (string?)result["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_passes_through_and_the_job_goes_on()
    {
        await using AgentHost at = await AgentHost.StartAsync(TimeSpan.FromMinutes(1));
        using var cancel = new CancellationTokenSource();
        ScriptedChat chat = ScriptedChat.Calling(ScriptedChat.Call("kling-o3", new { prompt = "sunrise" }));
        using IChatClient agent = chat.WithFunctions();
        var budget = new SpendingBudget(10);
        var options = new ChatOptions
        {
            Tools = [.. at.Client(o => o.OnSubmitted = _ => cancel.CancelAfter(50)).AsAIFunctions([KlingO3Request.Model], new() { Budget = budget })],
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => agent.GetResponseAsync("a video, please", options, cancel.Token));

        Assert.Single(at.Host.Jobs);
        Assert.Equal((AgentHost.Price, 0m), (budget.Held, budget.Spent));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_began_sends_nothing()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AgentHost.InvokeAsync(AgentHost.Function(at.Client()), AgentHost.Call(), new CancellationToken(canceled: true)));
        Assert.DoesNotContain(at.Host.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_job_whose_hook_failed_is_waited_for_all_the_same()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        ModelClient client = at.Client(o => o.OnSubmitted = _ => throw new InvalidOperationException("the disk is full"));
        JsonObject result = await AgentHost.InvokeAsync(AgentHost.Function(client), AgentHost.Call());

        Assert.Equal(("completed", Assert.Single(at.Host.Jobs).Id), ((string?)result["status"], (string?)result["job"]));
    }

    [Fact]
    public async Task The_key_is_in_no_result_even_if_the_host_repeats_it()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        AIFunction function = AgentHost.Function(at.Client());
        foreach (int status in (int[])[400, 401, 402, 403, 404, 422, 429, 500, 502, 503])
        {
            string body = $$$"""{"error":{"code":"bad","message":"key {{{AgentHost.Key}}} is bad"}}""";
            at.Host.Behaviors.Always("POST /v1/videos/generations", Behavior.Response(status, "application/json", body));
            JsonObject result = await AgentHost.InvokeAsync(function, AgentHost.Call());
            Assert.DoesNotContain(AgentHost.Key, result.ToJsonString(), StringComparison.Ordinal);
            Assert.NotEqual("completed", (string?)result["status"]);
            at.Host.Behaviors.Clear();
        }
    }
}
