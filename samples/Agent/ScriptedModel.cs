using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agent;

/// <summary>Stands for a chat model: it makes the mistakes that chat models make, and prints what it does and what it is told.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private static readonly (string Function, string Prompt, int Seconds)[] s_calls =
    [
        ("kling-o3", "a lighthouse in the rain", 60),
        ("kling-o3", "a lighthouse in the rain", 5),
        ("kling-o3_with_approval", "a lighthouse in the rain", 5),
        ("kling-o3", "and another one", 3),
    ];

    private int _turn;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        foreach (FunctionResultContent result in messages.Last().Contents.OfType<FunctionResultContent>())
            Console.WriteLine($"  is told {Summary(result.Result as JsonObject)}");
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [Next()])));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private AIContent Next()
    {
        if (_turn == s_calls.Length)
            return new TextContent("Here is your video. The budget does not allow a second one.");
        (string function, string prompt, int seconds) = s_calls[_turn++];
        Console.WriteLine($"agent     calls {function} for {seconds} s");
        var arguments = new Dictionary<string, object?> { ["prompt"] = prompt, ["duration"] = seconds };
        return new FunctionCallContent($"call-{_turn}", function, arguments);
    }

    private static string Summary(JsonObject? result) =>
        $"{result?["status"]}: {result?["violations"]?[0]?["message"] ?? result?["message"] ?? result?["outputs"]?[0]?["url"]}";
}
