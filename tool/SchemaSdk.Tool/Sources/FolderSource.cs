using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Sources;

/// <summary>A folder of documents.</summary>
internal sealed class FolderSource(string folder, string name) : IModelSource
{
    private readonly FolderIndex _index = new(folder);

    public string Name => name;

    public bool IsRemote => false;

    public Task<ModelList> ListAsync(CancellationToken cancellationToken) => Task.FromResult(new ModelList(_index.Ids, []));

    public Task<FetchedDocument?> FetchAsync(string id, CancellationToken cancellationToken) => Task.FromResult(
        FetchedDocument.Of(_index.Find(id) is { } path ? DocumentText.Read(path) : null));

    public void Dispose()
    {
    }
}
