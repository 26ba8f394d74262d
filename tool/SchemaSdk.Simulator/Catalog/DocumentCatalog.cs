using System.Collections.Concurrent;
using System.Text;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Metadata;
using SchemaSdk.Patterns;

namespace SchemaSdk.Simulator;

/// <summary>The models that the host serves, by id.</summary>
/// <param name="host">The id of the host; documents of other hosts are not served.</param>
/// <param name="hosts">The hosts that documents may name.</param>
internal sealed class DocumentCatalog(string host, HostPlacements hosts)
{
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, CatalogEntry> _entries = new(StringComparer.Ordinal);
    private volatile CatalogView? _view;
    private int _places;

    public OverlayShelf Overlays { get; } = new();

    public byte[] List => View.List;

    public IReadOnlyList<CatalogEntry> All => View.All;

    /// <summary>The names by which the host knows its models.</summary>
    public IEnumerable<string> WireNames => View.All.Select(entry => entry.WireName).Distinct();

    public HostPlacements Hosts => hosts;

    /// <summary>The endpoints that take requests, such as <c>POST /v1/videos/generations</c>.</summary>
    public IEnumerable<string> Endpoints => View.Endpoints.Where(endpoint => endpoint.StartsWith("POST ", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public CatalogEntry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>Returns the models of a name on the wire, which several have if the host tells them apart by their endpoints.</summary>
    public IEnumerable<CatalogEntry> Named(string wireName) => View.Named(wireName);

    /// <summary>Returns the endpoint at a path; null if no model has it.</summary>
    public SubmitTarget? EndpointAt(string path, string query) => View.EndpointAt(path, query);

    public bool Takes(ModelDocument document) => document.HostId == host;

    /// <summary>Adds a document, replacing any earlier one with the same id, and returns its findings.</summary>
    public DocumentReading Publish(string text)
    {
        DocumentReading reading = ModelDocumentReader.Read(text, hosts);
        if (reading.Document is { } document && Takes(document))
        {
            ModelMetadata metadata = MetadataOf(document);
            lock (_gate)
            {
                int place = Find(document.Id)?.Place ?? _places++;
                _entries[document.Id] = new CatalogEntry(place, document, metadata, Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
                _view = null;
            }
        }

        return reading;
    }

    /// <summary>Applies a changed overlay to its model.</summary>
    /// <returns>False if there is no such model.</returns>
    public bool Refresh(string id)
    {
        lock (_gate)
        {
            if (Find(id) is not { } entry)
                return false;

            _entries[id] = entry with { Metadata = MetadataOf(entry.Document) };
            _view = null;
            return true;
        }
    }

    public bool Withdraw(string id)
    {
        lock (_gate)
        {
            _view = null;
            return _entries.TryRemove(id, out _);
        }
    }

    private ModelMetadata MetadataOf(ModelDocument document)
    {
        ModelMetadata model = MetadataReader.Read(DocumentMetadata.TextOf(DocumentMetadata.UnitOf(document, Overlays.For(document))));
        model.Patterns = PatternEngine.IsMatch;
        return model;
    }

    private CatalogView View
    {
        get
        {
            if (_view is { } current)
                return current;

            lock (_gate)
                return _view ??= new CatalogView([.. _entries.Values]);
        }
    }
}
