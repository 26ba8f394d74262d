using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Hosts;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Sources;

/// <summary>A host that publishes model documents: its list of models, and each model's document.</summary>
internal sealed class HostSource(HostCatalog catalog, HostAnswers answers) : IModelSource
{
    private DocumentList? _list;

    public string Name => answers.Name;

    public bool IsRemote => true;

    public async Task<ModelList> ListAsync(CancellationToken cancellationToken)
    {
        if (catalog.Models is not { } models)
            throw new FetchException("the host has no list of models");

        _list ??= DocumentList.Of(
            await answers.GetAsync(models.Text, HostLimits.ListBytes, cancellationToken)
                ?? throw new FetchException("the host has no list of models (404)"),
            "the list of models");
        return _list.Models;
    }

    public async Task<FetchedDocument?> FetchAsync(string id, CancellationToken cancellationToken)
    {
        if (HostCatalog.PathOf(catalog.Model!, id) is not { } path)
            return Document(_list?.Find(id)) ?? throw new FetchException($"the id {Shown.Text(id)} can't be part of an address");

        ReadOnlyMemory<byte>? body = await answers.GetAsync(path, HostLimits.DocumentBytes, cancellationToken);
        if (body is not { } bytes)
            return Document(_list?.Find(id));

        return Document(DocumentText.Of(bytes.Span)) ?? throw new FetchException("the response is not encoded as UTF-8");
    }

    public void Dispose() => answers.Dispose();

    /// <summary>Adds the host to a document: a host does not name itself, and a document without a name is of the first host.</summary>
    private FetchedDocument? Document(string? text) =>
        text is not null && catalog.Host.Id != HostProfile.FirstId
        && DocumentSource.Open(text).Root is { } root && Envelope.Open(root) is JsonObject model
        && !DocumentFields.Host.TryFind(model, out _)
            ? new FetchedDocument(
                CompactJson.Write(new JsonObject(
                    0, 0, [new JsonMember(DocumentFields.Host.Name, 0, 0, new JsonString(0, 0, catalog.Host.Id)), .. model.Members])),
                [])
            : FetchedDocument.Of(text);
}
