using System.Collections.Concurrent;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Simulation;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Running;

/// <summary>
/// The clients of the hosts, each created when it is first needed: of the real hosts, or of local ones that this process plays. A client
/// of a local host never has a real key.
/// </summary>
internal sealed class StudioClients(
    ToolContext context, StudioSettings settings, StudioModels models, StudioHosts hosts, JobLedger ledger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ModelClient> _clients = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1);
    private readonly RunningHosts _local = new();

    /// <summary>The local hosts that were started.</summary>
    public IReadOnlyList<RunningHost> LocalHosts => _local.All;

    /// <summary>Starts the local hosts of all models, so that the first run need not wait.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.IsLive)
            return;
        foreach (string id in hosts.Ids.Where(id => hosts.Find(id) is not null))
            await OfAsync(id, cancellationToken);
    }

    /// <exception cref="StudioException">The folder has no file of the host, or no key is set.</exception>
    public async Task<ModelClient> OfAsync(string hostId, CancellationToken cancellationToken)
    {
        if (_clients.TryGetValue(hostId, out ModelClient? known))
            return known;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_clients.TryGetValue(hostId, out ModelClient? client))
                _clients[hostId] = client = await CreateAsync(hostId, cancellationToken);
            return client;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ModelClient client in _clients.Values)
            client.Dispose();
        await _local.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<ModelClient> CreateAsync(string hostId, CancellationToken cancellationToken)
    {
        ModelHost host = hosts.Find(hostId) ?? throw new StudioException(
            409, "no_host", $"The folder has no file {hostId}.host.json without errors, which says how the host answers.");
        var options = new ModelClientOptions
        {
            Host = host, Ledger = ledger, TimeProvider = context.Time, MaxPrice = settings.MaxPrice,
        };
        if (settings.IsLive)
        {
            options.BaseAddress = settings.BaseAddress ?? host.BaseAddress;
            options.ApiKey = options.UsesLocalHost ? null : KeyOf(host, options.BaseAddress);
        }
        else
        {
            options.BaseAddress = await PlayAsync(host, cancellationToken);
            options.ApiKey = LocalAddress.Key;
        }

        try
        {
            return new ModelClient(options);
        }
        catch (ArgumentException e)
        {
            throw new StudioException(409, "no_host", e.Message);
        }
    }

    private string KeyOf(ModelHost host, Uri address) =>
        HostKey.Find(context, host) ?? (address.IsLoopback ? LocalAddress.Key : throw new StudioException(
            409, "no_key", $"No key is set for {host.Name}, so nothing was sent. Set {host.ApiKeyVariable} and start the studio again."));

    private async Task<Uri> PlayAsync(ModelHost host, CancellationToken cancellationToken)
    {
        var options = new SimulatedHostOptions
        {
            SchemaFolder = models.Folder, Host = host.Name, ReloadOnChange = true, TimeProvider = context.Time,
        };
        await _local.StartAsync(host, options, cancellationToken);
        return _local.All[^1].Local.BaseAddress;
    }
}
