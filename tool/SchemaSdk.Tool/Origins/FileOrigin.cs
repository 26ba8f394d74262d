using SchemaSdk.Generator.Json;
using SchemaSdk.Tool.Folders;

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
        if (RegularFile.Problem(path, Shown.Text(name)) is { } problem)
        {
            throw new FetchException(problem);
        }

        byte[] content = RegularFile.Read(path, HostLimits.ListBytes);
        return content.Length <= HostLimits.ListBytes
            ? new FileOrigin(name, content)
            : throw new FetchException($"{Shown.Text(name)} is over {HostLimits.ListBytes} bytes");
    }

    public Task<ModelList> ListAsync(CancellationToken cancellationToken) => Task.FromResult(_documents.Models);

    public Task<string?> FetchAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_documents.Find(id));

    public void Dispose()
    {
    }
}
