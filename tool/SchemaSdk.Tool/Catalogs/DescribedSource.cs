using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Importing.Schemas;
using SchemaSdk.Tool.Importing.Text;
using SchemaSdk.Tool.Sources;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Catalogs;

/// <summary>A host that publishes OpenAPI descriptions or JSON Schemas of its models: documents are made of them.</summary>
internal sealed class DescribedSource(HostCatalog catalog, HostAnswers answers, FolderIndex index) : IModelSource
{
    private readonly ConcurrentDictionary<string, Lazy<Task<JsonElement?>>> _read = new(StringComparer.Ordinal);
    private Task<Dictionary<string, JsonElement>>? _entries;

    public string Name => answers.Name;

    public bool IsRemote => true;

    public async Task<ModelList> ListAsync(CancellationToken cancellationToken) => catalog.Entries is null
        ? throw new FetchException("the host has no list of models that its file knows")
        : new ModelList([.. (await EntriesAsync(cancellationToken)).Keys], []);

    public async Task<FetchedDocument?> FetchAsync(string id, CancellationToken cancellationToken)
    {
        string name = index.Origin(id)?.Wire ?? id;
        if (HostCatalog.PathOf(catalog.Model!, name) is not { } path)
            throw new FetchException($"the name {Shown.Text(name)} can't be part of an address");

        JsonElement? entry = null;
        if (catalog.Entries is not null)
        {
            if (!(await EntriesAsync(cancellationToken)).TryGetValue(name, out JsonElement found))
                return null;

            entry = found;
        }

        if (await GetAsync(path, HostLimits.DescriptionBytes, cancellationToken) is not { } answer)
            return null;

        JsonElement description = (catalog.At is null ? answer : catalog.At.Find(answer))
            ?? throw new FetchException($"the response has nothing at {catalog.At}, where the host describes a model that it has");
        var lost = new List<string>();
        JsonObject document = Import(id, name, description, entry ?? answer, lost);
        string? untold = await PriceAsync(document, id, name, entry ?? answer, lost, cancellationToken);
        return new FetchedDocument(document.ToJsonString(), lost) { Untold = untold };
    }

    public void Dispose() => answers.Dispose();

    private JsonObject Import(string id, string name, JsonElement description, JsonElement about, List<string> lost)
    {
        var remarks = new ImportRemarks();
        try
        {
            if (PlainTree.Of(description, remarks) is not JsonObject tree)
                throw new FetchException($"the description is {description.ValueKind.ToString().ToLowerInvariant()}, not an object");

            var options = new ImportOptions("the description", HostLayout.Of(catalog))
            {
                Id = id,
                Wire = name,
                DisplayName = JsonFields.TextOrNumber(catalog.DisplayName?.Find(about)),
                Operation = catalog.Operation?.Replace("{model}", name, StringComparison.Ordinal),
                Schema = catalog.Schema,
            };
            ImportedDocument document = DescriptionReader.Read(tree, options, remarks).Documents[0];
            CatalogOptions.Narrow(document.Document, catalog.Options, about);
            lost.AddRange(document.Remarks.Select(remark => remark.ToString()));
            return document.Document;
        }
        catch (Exception e) when (e is ToolException or InvalidOperationException)
        {
            throw new FetchException(e.Message, e);
        }
    }

    /// <summary>Adds the prices; returns why they are those that the document in the folder has, if they can't be read.</summary>
    private async Task<string?> PriceAsync(
        JsonObject document,
        string id,
        string name,
        JsonElement about,
        List<string> lost,
        CancellationToken cancellationToken)
    {
        if (catalog.Prices is not { } prices)
        {
            KeepPrices(document, id);
            return null;
        }

        try
        {
            JsonElement? root = prices.Path is { } path
                ? await GetAsync(HostCatalog.PathOf(path, name)!, HostLimits.DescriptionBytes, cancellationToken)
                : about;
            if (root is { } found && prices.Rows(found, lost.Add) is { Count: > 0 } rows)
                document["pricing_rows"] = rows;

            return null;
        }
        catch (FetchException e) when (e.IsUnauthorized)
        {
            // The descriptions of some hosts are public, and their prices are not.
            KeepPrices(document, id);
            return $"prices: {e.Message}, and pull again; until then the document keeps those that it has";
        }
    }

    /// <summary>Takes the prices of the document in the folder, which somebody may have written by hand.</summary>
    private void KeepPrices(JsonObject document, string id)
    {
        if (index.Find(id) is { } file && File.Exists(file))
            KeptPrices.Add(document, DocumentText.Read(file));
    }

    /// <summary>Returns what the list says of each model, read once.</summary>
    private Task<Dictionary<string, JsonElement>> EntriesAsync(CancellationToken cancellationToken)
    {
        lock (_read)
            return _entries ??= ReadEntriesAsync(cancellationToken);
    }

    private async Task<Dictionary<string, JsonElement>> ReadEntriesAsync(CancellationToken cancellationToken)
    {
        JsonElement list = await GetAsync(catalog.Models!.Text, HostLimits.ListBytes, cancellationToken)
            ?? throw new FetchException("the host has no list of models (404)");
        var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonElement entry in catalog.Entries!.FindAll(list))
        {
            if (JsonFields.TextOrNumber(catalog.Name?.Find(entry)) is { Length: > 0 } name)
                entries.TryAdd(name, entry);
        }

        return entries;
    }

    /// <summary>Returns the JSON at a path, fetched once: some hosts describe all models in one response.</summary>
    private Task<JsonElement?> GetAsync(string path, int mostBytes, CancellationToken cancellationToken) =>
        _read.GetOrAdd(path, _ => new Lazy<Task<JsonElement?>>(() => ReadAsync(path, mostBytes, cancellationToken))).Value;

    private async Task<JsonElement?> ReadAsync(string path, int mostBytes, CancellationToken cancellationToken)
    {
        if (await answers.GetAsync(path, mostBytes, cancellationToken) is not { } body)
            return null;

        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new FetchException($"the response is not JSON: {Shown.Text(e.Message)}", e);
        }
    }
}
