using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Simulator;

/// <summary>The model documents and overlays in a folder: published at startup, and again when a file changes.</summary>
internal sealed class CatalogFolder(string folder, DocumentCatalog catalog, bool withOverlays)
{
    private IReadOnlyDictionary<string, CatalogFile> _files = new Dictionary<string, CatalogFile>();

    /// <summary>The findings in the files as last read, in compiler format.</summary>
    public IReadOnlyList<string> Findings { get; private set; } = [];

    /// <summary>Publishes every document; an error in one does not affect the others.</summary>
    public void Load() => Apply([.. Paths().Select(path => CatalogFile.Read(path, before: null, catalog.Hosts))]);

    /// <summary>Publishes what changed since the last call. An edit with errors is not published; the version before it stays.</summary>
    /// <returns>What changed; <see langword="null"/> if nothing did.</returns>
    public DocumentReload? Reload()
    {
        if (ReadAgain() is not { } files)
            return null;

        bool isEdited = files.Count != _files.Count || files.Exists(file => _files.GetValueOrDefault(file.Path)?.Text != file.Text);
        if (isEdited)
            return Apply(files);

        // Files that were only touched keep their new stamps, so that they are not read each time.
        _files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return null;
    }

    private IEnumerable<string> Paths() => Directory.EnumerateFiles(folder, "*.json")
        .Where(path => !path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase) && !HostReader.IsFile(path))
        .Where(path => withOverlays || !CatalogFile.IsOverlayPath(path))
        .Order(StringComparer.Ordinal);

    /// <summary>Returns all files as they are now; null if the folder can't be read.</summary>
    private List<CatalogFile>? ReadAgain()
    {
        try
        {
            return [.. Paths().Select(ReadAgain).OfType<CatalogFile>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private CatalogFile? ReadAgain(string path)
    {
        CatalogFile? before = _files.GetValueOrDefault(path);
        try
        {
            return CatalogFile.Read(path, before, catalog.Hosts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is being written; the next call reads it.
            return before;
        }
    }

    private DocumentReload Apply(List<CatalogFile> files)
    {
        Dictionary<string, CatalogFile> before = ById(_files.Values, catalog.Takes);
        Dictionary<string, CatalogFile> now = ById(files, catalog.Takes);
        Dictionary<string, CatalogFile> all = ById(files, _ => true);
        List<string> findings = [.. files.SelectMany(file => file.Findings)];
        files = [.. files.Select(file => file.IsOverlay ? CheckOverlay(file, all, findings) : file)];

        var changed = new SortedSet<string>(StringComparer.Ordinal);
        changed.UnionWith(catalog.Overlays.Replace(files.Where(file => file.IsOverlay).Select(file => file.Served)).Where(catalog.Refresh));
        changed.UnionWith(before.Keys.Where(id => !now.ContainsKey(id)).Where(catalog.Withdraw));
        foreach ((string id, CatalogFile file) in now.Where(model => before.GetValueOrDefault(model.Key)?.Served != model.Value.Served))
        {
            catalog.Publish(file.Served);
            changed.Add(id);
        }

        _files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        Findings = findings;
        return new DocumentReload([.. changed], findings, [.. files.Where(file => file.Served != file.Text).Select(file => file.Path)]);
    }

    /// <summary>Chooses the text of an overlay that is served. Its findings depend on the document that is about to be published.</summary>
    private CatalogFile CheckOverlay(CatalogFile overlay, Dictionary<string, CatalogFile> documents, List<string> findings)
    {
        string? id = OverlayReader.ModelIdOf(overlay.Text);
        ModelDocument? document = id is null ? null : documents.GetValueOrDefault(id)?.Document ?? catalog.Find(id)?.Document;
        OverlayReading reading = OverlayReader.Read(overlay.Text, document);
        findings.AddRange(reading.Findings.Select(finding => FindingText.Of(overlay.Path, finding)));
        return reading.Findings.Any(finding => finding.IsError) && _files.GetValueOrDefault(overlay.Path) is { } last
            ? overlay with { Served = last.Served }
            : overlay with { Served = overlay.Text };
    }

    /// <summary>Returns the documents by id. Of several files with one id, the last is served.</summary>
    private static Dictionary<string, CatalogFile> ById(IEnumerable<CatalogFile> files, Predicate<ModelDocument> isServed)
    {
        var byId = new Dictionary<string, CatalogFile>(StringComparer.Ordinal);
        foreach (CatalogFile file in files)
        {
            if (file.Document is { } document && isServed(document))
                byId[document.Id] = file;
        }

        return byId;
    }
}
