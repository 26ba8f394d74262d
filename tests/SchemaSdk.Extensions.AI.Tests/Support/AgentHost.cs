using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>The local host, and clients of it.</summary>
internal sealed class AgentHost : IAsyncDisposable
{
    public const string Key = "sk-agents-4f9a1c7be2d04458";

    private readonly List<ModelClient> _clients = [];

    private AgentHost(SimulatedHost host) => Host = host;

    public SimulatedHost Host { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("schema-sdk-agents-").FullName;

    /// <summary>What one call of <see cref="Call"/> costs: 5 seconds at $0.28.</summary>
    public const decimal Price = 1.4m;

    public static async Task<AgentHost> StartAsync(TimeSpan? jobDuration = null) => new(
        await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
            JobDuration = jobDuration ?? TimeSpan.FromMilliseconds(200),
        }));

    public ModelClient Client(Action<ModelClientOptions>? change = null)
    {
        var options = new ModelClientOptions
        {
            ApiKey = Key,
            BaseAddress = Host.BaseAddress,
            PollInterval = TimeSpan.FromMilliseconds(50),
            RequestsPerMinute = 60_000,
        };
        change?.Invoke(options);
        var client = new ModelClient(options);
        _clients.Add(client);
        return client;
    }

    /// <summary>A call of kling-o3 as a chat model writes it.</summary>
    public static AIFunctionArguments Call(string prompt = "sunrise", int duration = 5) =>
        new() { ["prompt"] = prompt, ["duration"] = duration };

    public static AIFunction Function(IModelClient client, ModelFunctionOptions? options = null) =>
        client.AsAIFunctions([KlingO3Request.Model], options)[0];

    public static async Task<JsonObject> InvokeAsync(AIFunction function, AIFunctionArguments arguments, CancellationToken cancellationToken = default)
    {
        object? result = await function.InvokeAsync(arguments, cancellationToken);
        return Assert.IsType<JsonObject>(result);
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
