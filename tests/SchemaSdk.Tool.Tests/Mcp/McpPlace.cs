using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Mcp;

/// <summary>The local host, a folder of documents, and servers for agents in processes of their own.</summary>
internal sealed class McpPlace : IAsyncDisposable
{
    public const string Key = "sk-mcp-7d21c0a9be5f4410";

    /// <summary>What <see cref="Run"/> costs: 5 seconds at $0.28.</summary>
    public const decimal Price = 1.4m;

    private readonly Workplace _place = new();
    private readonly List<McpClient> _clients = [];
    private readonly List<Process> _processes = [];

    private McpPlace(SimulatedHost host) => Host = host;

    public SimulatedHost Host { get; }

    /// <summary>All that the servers wrote to their standard error.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public string Folder => _place.Path;

    /// <summary>The ledger of the user, whose folder for application data is in <see cref="Folder"/>.</summary>
    public string Ledger => Path.Combine(Folder, "data", "schema-sdk", "mcp.db");

    public static async Task<McpPlace> StartAsync(TimeSpan? jobDuration = null)
    {
        var place = new McpPlace(await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
            JobDuration = jobDuration ?? TimeSpan.FromMilliseconds(200),
        }));
        place._place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place._place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
        return place;
    }

    public void Write(string path, string text) => _place.Write(path, text);

    public static Dictionary<string, object?> Run(string prompt = "sunrise", int duration = 5) => new()
    {
        ["model"] = "kling-o3", ["parameters"] = new Dictionary<string, object?> { ["prompt"] = prompt, ["duration"] = duration },
    };

    /// <summary>Starts a server and connects to it.</summary>
    public async Task<McpClient> ConnectAsync(
        string[] arguments, string? version = null, Func<ElicitRequestParams, ElicitResult>? ask = null, string? key = Key)
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = Dotnet,
            Arguments = Arguments(arguments),
            WorkingDirectory = Folder,
            EnvironmentVariables = Environment(key)!,
            StandardErrorLines = Errors.Enqueue,
        });
        // Guards against a server that hangs, and not against one that is slow to start beside other tests.
        var options = new McpClientOptions
        {
            ProtocolVersion = version, DiscoverProbeTimeout = TimeSpan.FromMinutes(2), InitializationTimeout = TimeSpan.FromMinutes(3),
        };
        if (ask is not null)
            options.Handlers = new() { ElicitationHandler = (question, _) => ValueTask.FromResult(ask(question!)) };
        McpClient client = await McpClient.CreateAsync(transport, options, cancellationToken: TestContext.Current.CancellationToken);
        _clients.Add(client);
        return client;
    }

    /// <summary>Starts a server whose input and output the test writes and reads itself.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet, Arguments(arguments))
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach ((string name, string? value) in Environment(Key))
            start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Errors.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        _processes.Add(process);
        return process;
    }

    public static async Task<(JsonNode Json, CallToolResult Result)> CallAsync(
        McpClient client, string tool, Dictionary<string, object?> arguments, IProgress<ModelContextProtocol.ProgressNotificationValue>? progress = null)
    {
        CallToolResult result = await client.CallToolAsync(
            tool, arguments, progress, cancellationToken: TestContext.Current.CancellationToken);
        return (JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!, result);
    }

    public static ElicitResult Answer(string action, bool spend) => new()
    {
        Action = action,
        Content = new Dictionary<string, System.Text.Json.JsonElement>
        {
            ["spend"] = System.Text.Json.JsonDocument.Parse(spend ? "true" : "false").RootElement,
        },
    };

    public async ValueTask DisposeAsync()
    {
        foreach (McpClient client in _clients)
            await client.DisposeAsync();
        foreach (Process process in _processes)
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }

        await Host.DisposeAsync();
        _place.Dispose();
    }

    private static string Dotnet => System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private Dictionary<string, string?> Environment(string? key) => new()
    {
        ["EMPIRIOLABS_API_KEY"] = key, ["XDG_DATA_HOME"] = Path.Combine(Folder, "data"),
    };

    private string[] Arguments(string[] arguments) =>
    [
        Path.Combine(AppContext.BaseDirectory, "SchemaSdk.Tool.dll"), "mcp", "--base-address", Host.BaseAddress.ToString(),
        "--requests-per-minute", "60000", .. arguments,
    ];
}
