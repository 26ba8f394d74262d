using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Simulation;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>The hosts that the documents of the folder name, read again when the folder changed.</summary>
internal sealed class StudioHosts(StudioModels models)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, ModelHost?> _hosts = new(StringComparer.Ordinal);
    private string? _stamp;

    /// <summary>The ids of the hosts.</summary>
    public IReadOnlyList<string> Ids =>
        [.. models.Current.Models.Select(model => model.HostId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns a host; null if the folder has no file of it without errors.</summary>
    public ModelHost? Find(string id)
    {
        string stamp = models.Current.Stamp;
        lock (_gate)
        {
            if (_stamp != stamp)
                _hosts.Clear();
            _stamp = stamp;
            if (!_hosts.TryGetValue(id, out ModelHost? host))
                _hosts[id] = host = Read(id);
            return host;
        }
    }

    private ModelHost? Read(string id)
    {
        try
        {
            return FolderHosts.Of(models.Folder, id)[0];
        }
        catch (ToolException)
        {
            return null;
        }
    }
}
