namespace SchemaSdk.Tool.Folders;

/// <summary>Writes a file whole or not at all: into a file beside it, then by renaming.</summary>
internal static class AtomicFile
{
    /// <summary>One name for each file, so that what a killed run leaves is taken up by the next.</summary>
    private const string Unfinished = ".tmp";

    /// <summary>Writes the file unless it holds these very bytes already.</summary>
    /// <returns>False where it did.</returns>
    public static async Task<bool> WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string unfinished = path + Unfinished;
        if (await HoldsAsync(path, content, cancellationToken))
        {
            File.Delete(unfinished);
            return false;
        }

        await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
        {
            await stream.WriteAsync(content, cancellationToken);
        }

        File.Move(unfinished, path, overwrite: true);
        return true;
    }

    private static async Task<bool> HoldsAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        return file.Exists
            && file.Length == content.Length
            && (await File.ReadAllBytesAsync(path, cancellationToken)).AsSpan().SequenceEqual(content.Span);
    }
}
