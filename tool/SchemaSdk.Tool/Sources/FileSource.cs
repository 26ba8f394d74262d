using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Sources;

/// <summary>A file: one document, or a list in the host's format.</summary>
internal sealed class FileSource : IModelSource
{
    private readonly DocumentList _documents;

    public FileSource(string name, ReadOnlyMemory<byte> content)
    {
        Name = name;
        _documents = DocumentList.Of(content, name);
    }

    public string Name { get; }

    public bool IsRemote => false;

    public static FileSource Open(string path, string name)
    {
        if (RegularFile.Finding(path, Shown.Text(name)) is { } problem)
            throw new FetchException(problem);

        byte[] content = RegularFile.Read(path, HostLimits.ListBytes);
        return content.Length <= HostLimits.ListBytes
            ? new FileSource(name, content)
            : throw new FetchException($"{Shown.Text(name)} is larger than {HostLimits.ListBytes} bytes");
    }

    public Task<ModelList> ListAsync(CancellationToken cancellationToken) => Task.FromResult(_documents.Models);

    public Task<FetchedDocument?> FetchAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(FetchedDocument.Of(_documents.Find(id)));

    public void Dispose()
    {
    }
}
