using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Simulation;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>Creates a client for each host of a batch.</summary>
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
                clients.Add(new ModelClient(OptionsOf(context, FolderHosts.Of(schemas, id)[0], ledger, baseAddress, requestsPerMinute)));
            return clients;
        }
        catch (Exception e)
        {
            clients.ForEach(client => client.Dispose());
            if (e is ArgumentException)
                throw new ToolException(e.Message, e);
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

    private static ModelClientOptions OptionsOf(
        ToolContext context, ModelHost host, JobLedger ledger, Uri? baseAddress, int? requestsPerMinute)
    {
        var options = new ModelClientOptions { Host = host, Ledger = ledger, TimeProvider = context.Time };
        if (baseAddress is { } address)
            options.BaseAddress = address;
        if (requestsPerMinute is { } rate)
            options.RequestsPerMinute = rate;
        options.ApiKey = options.UsesLocalHost ? null : KeyOf(context, host, options.BaseAddress);
        return options;
    }

    /// <summary>Returns the key; a host on this machine gets one of its own if there is none.</summary>
    private static string KeyOf(ToolContext context, ModelHost host, Uri address) =>
        HostKey.Find(context, host) ?? (address.IsLoopback ? LocalAddress.Key : throw new ToolException(
            $"no key is set for {host.Name}, so nothing was sent; set {host.ApiKeyVariable}, or try the batch on this machine:"
            + " `schema-sdk simulate -- schema-sdk batch run …`"));
}
