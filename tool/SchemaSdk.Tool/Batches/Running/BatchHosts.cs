using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Simulation;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>Creates clients for the hosts of a batch, or of a server.</summary>
internal static class BatchHosts
{
    /// <exception cref="ToolException">A host has no file or no key, or the address is for another host too.</exception>
    public static IReadOnlyList<ModelClient> Clients(
        ToolContext context, string schemas, IEnumerable<string> hostIds, JobLedger ledger, Uri? baseAddress, int? requestsPerMinute = null)
    {
        string[] ids = [.. hostIds.Distinct().Order(StringComparer.Ordinal)];
        if (ids.Length > 1 && baseAddress is not null)
            throw new ToolException($"--base-address is for one host, and the requests are for {string.Join(", ", ids)}");

        var clients = new List<ModelClient>();
        try
        {
            foreach (string id in ids)
                clients.Add(ClientOf(context, FolderHosts.Of(schemas, id)[0], ledger, baseAddress, requestsPerMinute));
            return clients;
        }
        catch (ToolException)
        {
            clients.ForEach(client => client.Dispose());
            throw;
        }
    }

    /// <summary>Adds clients for hosts of which only earlier versions of a batch had requests; a host that has none is told.</summary>
    public static IReadOnlyList<ModelClient> WithEarlier(
        IReadOnlyList<ModelClient> clients, ToolContext context, string schemas, IEnumerable<string> hostIds, JobLedger ledger,
        Uri? baseAddress, int? requestsPerMinute)
    {
        var all = new List<ModelClient>(clients);
        foreach (string id in hostIds)
        {
            try
            {
                if (baseAddress is not null)
                    throw new ToolException("--base-address is that of another host");
                all.AddRange(Clients(context, schemas, [id], ledger, null, requestsPerMinute));
            }
            catch (ToolException e)
            {
                context.Error.WriteLine($"Jobs of the batch at {id} can't be waited for: {e.Message}");
            }
        }

        return all;
    }

    /// <param name="context">The environment.</param>
    /// <param name="host">The host.</param>
    /// <param name="ledger">The ledger of its jobs.</param>
    /// <param name="address">Its address; null for its own.</param>
    /// <param name="rate">The most requests a minute; null for what the host allows.</param>
    /// <exception cref="ToolException">There is no key for the host, or an option can't be used.</exception>
    public static ModelClient ClientOf(ToolContext context, ModelHost host, JobLedger ledger, Uri? address, int? rate)
    {
        var options = new ModelClientOptions { Host = host, Ledger = ledger, TimeProvider = context.Time };
        if (address is not null)
            options.BaseAddress = address;
        if (rate is { } most)
            options.RequestsPerMinute = most;
        options.ApiKey = options.UsesLocalHost ? null : KeyOf(context, host, options.BaseAddress);
        try
        {
            return new ModelClient(options);
        }
        catch (ArgumentException e)
        {
            throw new ToolException(e.Message, e);
        }
    }

    /// <summary>Returns the key; a host on this machine gets one of its own if there is none.</summary>
    private static string KeyOf(ToolContext context, ModelHost host, Uri address) =>
        HostKey.Find(context, host) ?? (address.IsLoopback ? LocalAddress.Key : throw new ToolException(
            $"no key is set for {host.Name}, so nothing was sent; set {host.ApiKeyVariable}, or try it on this machine:"
            + " `schema-sdk simulate -- schema-sdk …`"));
}
