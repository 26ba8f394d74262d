using System.Collections.Concurrent;
using System.Text;
using SchemaSdk.Metadata;
using SchemaSdk.Patterns;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Simulator;

/// <summary>The models that the host serves, by id.</summary>
internal sealed class DocumentCatalog
{
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, CatalogEntry> _entries = new(StringComparer.Ordinal);
    private volatile CatalogView? _view;
    private int _places;

    public OverlayShelf Overlays { get; } = new();

    public byte[] List => View.List;

    public IEnumerable<string> Ids => View.Ids;

    /// <summary>The endpoints that take requests, such as <c>POST /v1/videos/generations</c>.</summary>
    public IEnumerable<string> Endpoints => View.Endpoints.Where(endpoint => endpoint.StartsWith("POST ", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public CatalogEntry? Find(string id) => _entries.GetValueOrDefault(id);

    public bool HasEndpoint(string endpoint) => View.Endpoints.Contains(endpoint);

    /// <summary>Adds a document, replacing any earlier one with the same id, and returns its findings.</summary>
    public DocumentReading Publish(string text)
    {
        DocumentReading reading = ModelDocumentReader.Read(text);
        if (reading.Document is { } document)
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
