using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Json;
using SchemaSdk.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Catalogs;

/// <summary>The hosts of the models in a folder: each model comes from its own.</summary>
/// <param name="index">The models in the folder, and their hosts.</param>
/// <param name="usual">The host of models that are not in the folder.</param>
/// <param name="only">True if models of other hosts are left as they are.</param>
/// <param name="open">Opens the catalog of a host.</param>
internal sealed class HostsSource(FolderIndex index, string usual, bool only, Func<string, OpenCatalog> open) : IModelSource
{
    private readonly Dictionary<string, OpenCatalog> _open = new(StringComparer.Ordinal);

    public string Name => only || index.Ids.All(id => HostOf(id) == usual) ? Open(usual).Source?.Name ?? usual : "its host";

    public bool IsRemote => true;

    public IEnumerable<PlacedHost> Hosts
    {
        get
        {
            lock (_open)
                return [.. _open.Values.Select(catalog => catalog.Placed).OfType<PlacedHost>()];
        }
    }

    public Task<ModelList> ListAsync(CancellationToken cancellationToken) =>
        SourceOf(usual).ListAsync(cancellationToken);

    public Task<FetchedDocument?> FetchAsync(string id, CancellationToken cancellationToken)
    {
        string host = HostOf(id);
        return only && host != usual
            ? throw new FetchException(
                $"the folder has {Shown.Text(id)} of {host}; a document of {usual} needs another id, so import it with --id")
            : SourceOf(host).FetchAsync(id, cancellationToken);
    }

    /// <summary>Lists of descriptions are long, and nothing in them tells what a model was called.</summary>
    public bool MayBeRenamed(string id) => HostOf(id) == usual && Open(usual).Source is HostSource;

    public string? WhyLeft(string id)
    {
        string host = HostOf(id);
        return only && host != usual ? "" : Open(host) is { Placed: not null } catalog ? catalog.WhyNone : null;
    }

    public void Dispose()
    {
        foreach (OpenCatalog catalog in _open.Values)
            catalog.Source?.Dispose();
    }

    private string HostOf(string id) => index.Origin(id) is { } origin ? origin.Host ?? HostProfile.FirstId : usual;

    private IModelSource SourceOf(string host)
    {
        OpenCatalog catalog = Open(host);
        return catalog.Source ?? throw new FetchException(catalog.WhyNone!);
    }

    /// <summary>Opens a catalog; a host whose file can't be read fails its own models only.</summary>
    private OpenCatalog OrWhyNot(string host)
    {
        try
        {
            return open(host);
        }
        catch (ToolException e) when (host != usual)
        {
            return new OpenCatalog(null, null, e.Message);
        }
    }

    private OpenCatalog Open(string host)
    {
        lock (_open)
        {
            if (!_open.TryGetValue(host, out OpenCatalog? catalog))
                _open[host] = catalog = OrWhyNot(host);

            return catalog;
        }
    }
}

/// <summary>The catalog of a host, ready to be read.</summary>
/// <param name="Placed">The host; null if its file can't be read.</param>
/// <param name="Source">The catalog; null if the host has none.</param>
/// <param name="WhyNone">Why it has none, and what to do.</param>
internal sealed record OpenCatalog(PlacedHost? Placed, IModelSource? Source, string? WhyNone);
