using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Origins;

/// <summary>A file: one document, or a list as a host answers it.</summary>
internal sealed class FileOrigin : IModelOrigin
{
    private readonly DocumentList _documents;

    public FileOrigin(string name, ReadOnlyMemory<byte> content)
    {
        Name = name;
        _documents = DocumentList.Of(content, name);
    }

    public string Name { get; }

    public bool IsRemote => false;

    public static FileOrigin Open(string path, string name)
    {
        long length = new FileInfo(path).Length;
        return length <= HostLimits.ListBytes
            ? new FileOrigin(name, File.ReadAllBytes(path))
            : throw new FetchException($"{Shown.Text(name)} is over {HostLimits.ListBytes} bytes");
    }

    public Task<ModelList> ListAsync(CancellationToken cancellationToken) => Task.FromResult(_documents.Models);

    public Task<string?> FetchAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_documents.Find(id));

    public void Dispose()
    {
    }
}
