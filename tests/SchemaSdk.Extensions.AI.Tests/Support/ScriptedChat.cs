using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>A chat model that does what a test says: it is told what it heard, and returns what it says next.</summary>
internal sealed class ScriptedChat(Func<IReadOnlyList<ChatMessage>, AIContent> next) : IChatClient
{
    /// <summary>All results of functions that it was given, as JSON.</summary>
    public List<string> Heard { get; } = [];

    public static FunctionCallContent Call(string function, object arguments, string? id = null) => new(
        id ?? Guid.NewGuid().ToString("N"), function,
        JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(arguments)));

    /// <summary>A chat model that calls functions in turn, and then speaks.</summary>
    public static ScriptedChat Calling(params FunctionCallContent[] calls)
    {
        int turn = 0;
        return new ScriptedChat(_ => turn < calls.Length ? calls[turn++] : new TextContent("done"));
    }

    public IChatClient WithFunctions() => new FunctionInvokingChatClient(this);

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ChatMessage[] all = [.. messages];
        Heard.Clear();
        Heard.AddRange(all.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(ResultText));
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [next(all)])));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static string ResultText(FunctionResultContent result) =>
        JsonSerializer.SerializeToNode(result.Result, AIJsonUtilities.DefaultOptions)!.ToJsonString();
}
