using SchemaSdk;
using SchemaSdk.Simulator;

namespace Quickstart;

/// <summary>A client connected to the real host if an API key is set, otherwise to a local simulated host.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly SimulatedHost? _localHost;

    private Connection(ModelClientOptions options, SimulatedHost? localHost = null)
    {
        _localHost = localHost;
        Client = new ModelClient(options);
    }

    public ModelClient Client { get; }

    /// <summary>Says which host is used; known before it is opened.</summary>
    public static string Description => HasKey
        ? $"Using {ModelHost.Default.BaseAddress.Host}. Requests are billed to your account."
        : $"{ModelHost.Default.ApiKeyVariable} is not set: using a local host, where nothing is billed.";

    private static bool HasKey => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(ModelHost.Default.ApiKeyVariable));

    public static async Task<Connection> OpenAsync(CancellationToken cancellationToken)
    {
        if (HasKey)
            return new Connection(new ModelClientOptions());

        SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions
            {
                SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
                JobFolder = JobFolder(),
                JobDuration = TimeSpan.FromSeconds(6),
            },
            cancellationToken);
        var options = new ModelClientOptions { ApiKey = "local", BaseAddress = host.BaseAddress, PollInterval = TimeSpan.FromSeconds(0.5) };
        return new Connection(options, host);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_localHost is not null)
            await _localHost.DisposeAsync();
    }

    /// <summary>Returns the folder in which the local host persists its jobs, so that a later run can resume one.</summary>
    private static string JobFolder()
    {
        string data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "SchemaSdk.Quickstart", "jobs");
    }
}
