namespace SchemaSdk.Tool.Folders;

/// <summary>Writes files atomically: to a temporary file in the same folder, which is then renamed.</summary>
internal static class AtomicFile
{
    /// <summary>A fixed suffix, so that the next run replaces what a killed run left behind.</summary>
    private const string Unfinished = ".tmp";

    /// <summary>Writes the file unless it already has exactly this content.</summary>
    /// <returns>False if it already did.</returns>
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

    /// <summary>A link is always replaced, even if its target has the same content.</summary>
    private static bool Holds(string path, ReadOnlyMemory<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists
            && file.LinkTarget is null
            && file.Length == content.Length
            && RegularFile.Read(path, content.Length).AsSpan().SequenceEqual(content.Span);
    }
}
