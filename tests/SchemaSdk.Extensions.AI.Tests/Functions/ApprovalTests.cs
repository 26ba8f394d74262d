using System.Text.Json.Nodes;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>The user is asked above a price, and only there.</summary>
public sealed class ApprovalTests
{
    [Theory]
    [InlineData(null, null, "kling-o3")]
    [InlineData(0.0, null, "kling-o3!")]
    [InlineData(1.0, null, "kling-o3 kling-o3_with_approval!")]
    [InlineData(1.0, 2.0, "kling-o3 kling-o3_with_approval!")]
    [InlineData(2.0, 2.0, "kling-o3")]
    [InlineData(0.0, 0.0, "kling-o3")]
    public async Task A_model_is_a_function_to_ask_for_where_a_call_may_cost_more_than_the_threshold(double? above, double? most, string expected)
    {
        await using AgentHost at = await AgentHost.StartAsync();
        IReadOnlyList<AIFunction> functions = at.Client().AsAIFunctions(
            [KlingO3Request.Model], new() { ApprovalAbove = (decimal?)above, MaxPrice = (decimal?)most });
        Assert.Equal(
            expected,
            string.Join(' ', functions.SkipLast(1).Select(function => function.Name + (function is ApprovalRequiredAIFunction ? "!" : ""))));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_call_above_the_threshold_runs_only_after_it_was_approved(bool isApproved, int jobs)
    {
        await using AgentHost at = await AgentHost.StartAsync();
        ScriptedChat chat = ScriptedChat.Calling(
            ScriptedChat.Call("kling-o3", new { prompt = "sunrise", duration = 5 }),
            ScriptedChat.Call("kling-o3_with_approval", new { prompt = "sunrise", duration = 5 }));
        using IChatClient agent = chat.WithFunctions();
        var options = new ChatOptions { Tools = [.. at.Client().AsAIFunctions([KlingO3Request.Model], new() { ApprovalAbove = 1 })] };
        var messages = new List<ChatMessage> { new(ChatRole.User, "a video, please") };

        ChatResponse asking = await agent.GetResponseAsync(messages, options, TestContext.Current.CancellationToken);

        // The cheap function named the one that is asked for.
        Assert.Contains("kling-o3_with_approval", chat.Heard[0], StringComparison.Ordinal);
        Assert.Empty(at.Host.Jobs);
        ToolApprovalRequestContent request = asking.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>().Single();
        messages.AddMessages(asking);
        messages.Add(new ChatMessage(ChatRole.User, [request.CreateResponse(isApproved, "too dear")]));
        await agent.GetResponseAsync(messages, options, TestContext.Current.CancellationToken);

        Assert.Equal(jobs, at.Host.Jobs.Count);
        Assert.Contains(isApproved ? "completed" : "too dear", chat.Heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_below_the_threshold_runs_without_being_asked_for()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        JsonObject result = await AgentHost.InvokeAsync(
            AgentHost.Function(at.Client(), new() { ApprovalAbove = 1.4m }), AgentHost.Call());
        Assert.Equal("completed", (string?)result["status"]);
    }
}
