using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>The local host, a ledger in a new file, and clients of both.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _ledgers = [];
    private readonly List<ModelClient> _clients = [];

    private LedgerHost(SimulatedHost host) => Host = host;

    public SimulatedHost Host { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("schema-sdk-ledger-").FullName;

    public string File => Path.Combine(Folder, "jobs.db");

    public static KlingO3Request Request { get; } = new() { Prompt = "sunrise", Duration = 5 };

    public static async Task<LedgerHost> StartAsync(SimulatedHostOptions? options = null) => new(
        await SimulatedHost.StartAsync(options ?? new SimulatedHostOptions
        {
            SchemaFolder = "schemas",
            JobDuration = TimeSpan.FromMilliseconds(200),
        }));

    public JobLedger Ledger(JobLedgerOptions? options = null)
    {
        var ledger = new SqliteJobLedger(File, (options ?? new JobLedgerOptions()) with { Models = ModelCatalog.All });
        _ledgers.Add(ledger);
        return ledger;
    }

    public ModelClient Client(JobLedger ledger, Action<ModelClientOptions>? change = null)
    {
        var options = new ModelClientOptions
        {
            ApiKey = "key",
            BaseAddress = Host.BaseAddress,
            PollInterval = TimeSpan.FromMilliseconds(100),
            RequestsPerMinute = 60_000,
            Ledger = ledger,
        };
        change?.Invoke(options);
        var client = new ModelClient(options);
        _clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        foreach (IAsyncDisposable ledger in _ledgers)
            await ledger.DisposeAsync();
        await Host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
