using System.Collections.Concurrent;
using SchemaSdk.Calls;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Simulation;

namespace SchemaSdk.Tool.Agents;

/// <summary>The clients of a server, one for each host, created when the first request for it is about to be sent: until then no key is
/// needed.</summary>
internal sealed class AgentClients(ToolContext context, AgentSetup setup, BatchModels models, JobLedger ledger) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ModelClient>> _clients = new(StringComparer.Ordinal);

    private readonly string[] _hosts =
        [.. models.Ids.Select(id => models.Find(id)!.Document.HostId).Distinct().Order(StringComparer.Ordinal)];

    /// <exception cref="ToolException">One address is given for several hosts.</exception>
    public void Check()
    {
        if (_hosts.Length > 1 && setup.BaseAddress is not null)
            throw new ToolException($"--base-address is for one host, and the models are of {string.Join(", ", _hosts)}");
    }

    /// <exception cref="ToolException">There is no key or no file for the host.</exception>
    public IModelClient Of(ModelInfo model) => Of(model.Metadata.HostId);

    /// <summary>Finds a job that another process started, by the ledger; a job that it does not know is asked for at the only
    /// host.</summary>
    public async Task<RunningCall?> FindJobAsync(string name, CancellationToken cancellationToken)
    {
        if (!JobIds.IsSafe(name))
            return null;
        foreach (string host in _hosts)
        {
            if (await ledger.FindJobAsync(host, name, cancellationToken) is { } entry)
                return CallOf(entry);
        }

        return _hosts.Length == 1 ? new RunningCall(context.Time) { Client = Of(_hosts[0]), Job = new Job { Id = name } } : null;
    }

    public void Dispose()
    {
        foreach (Lazy<ModelClient> client in _clients.Values.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private ModelClient Of(string host)
    {
        try
        {
            return _clients.GetOrAdd(host, id => new Lazy<ModelClient>(() => BatchHosts.ClientOf(
                context, FolderHosts.Of(models.Folder, id)[0], ledger, setup.BaseAddress, setup.RequestsPerMinute))).Value;
        }
        catch (ToolException)
        {
            _clients.TryRemove(host, out _);
            throw;
        }
    }

    private RunningCall CallOf(LedgerEntry entry)
    {
        LoadedModel? model = models.Find(entry.ModelId);
        return new RunningCall(context.Time)
        {
            Client = Of(entry.HostId),
            Model = model?.Info,
            Request = RequestOf(model, entry.Parameters),
            Job = new Job
            {
                Id = entry.JobId,
                Status = JobStatus.Parse(entry.Status ?? ""),
                PollUrl = entry.PollUrl,
                ResultUrl = entry.ResultUrl,
                CancelUrl = entry.CancelUrl,
                Model = entry.WireModel ?? model?.Document.WireName,
            },
        };
    }

    /// <summary>Returns null for a request that the model no longer understands: the job can be waited for without it.</summary>
    private static ModelRequest? RequestOf(LoadedModel? model, string parameters)
    {
        try
        {
            return model?.Info.ReadRequest(parameters);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
