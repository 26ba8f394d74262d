namespace SchemaSdk.Tool.Folders;

/// <summary>Writes a file whole or not at all: into a file beside it, then by renaming.</summary>
internal static class AtomicFile
{
    /// <summary>One name for each file, so that what a killed run leaves is removed by the next.</summary>
    private const string Unfinished = ".tmp";

    /// <summary>Writes the file unless it holds these very bytes already.</summary>
    /// <returns>False where it did.</returns>
    public static async Task<bool> WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string unfinished = path + Unfinished;
        if (Holds(path, content))
        {
            File.Delete(unfinished);
            return false;
        }

        await using (FileStream stream = RegularFile.CreateNew(unfinished, FileOptions.Asynchronous))
        {
            await stream.WriteAsync(content, cancellationToken);
        }

        File.Move(unfinished, path, overwrite: true);
        return true;
    }

    /// <summary>A link is none of our files, even one to the very bytes: it is replaced.</summary>
    private static bool Holds(string path, ReadOnlyMemory<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists
            && file.LinkTarget is null
            && file.Length == content.Length
            && RegularFile.Read(path, content.Length).AsSpan().SequenceEqual(content.Span);
    }
}
