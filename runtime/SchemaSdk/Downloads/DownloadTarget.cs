namespace SchemaSdk;

/// <summary>Finds what is wrong with a path before anything is fetched for it.</summary>
internal static class DownloadTarget
{
    /// <summary>The full path.</summary>
    public static string Check(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string full = Path.GetFullPath(path);
        if (Path.GetFileName(path) is "" or "." or ".." || Directory.Exists(full))
            throw new ArgumentException($"{path} is a folder: give the file's name too.", nameof(path));
        Guarded(full, () => CheckName(full));
        return full;
    }

    /// <summary>Turns what a file system says into the one error that callers catch.</summary>
    public static T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (IsFileFault(fault))
        {
            throw NotWritten(path, fault);
        }
    }

    // A file that grows over what its file system takes is an ArgumentOutOfRangeException.
    public static bool IsFileFault(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or NotSupportedException;

    public static DownloadException NotWritten(string path, Exception fault) =>
        new($"{path} can't be written: {fault.Message}", innerException: fault);

    // Only the file system knows which names it takes, so it is asked in the nearest folder that exists.
    private static bool CheckName(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        string nearest = folder;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent)
            nearest = parent;
        FileAttributes? found = Find(Path.Combine(nearest, Path.GetFileName(path)));
        return nearest != folder || found is null || !found.Value.HasFlag(FileAttributes.ReadOnly)
            ? true
            : throw new UnauthorizedAccessException("there is a file of that name that is read-only.");
    }

    private static FileAttributes? Find(string path)
    {
        try
        {
            return File.GetAttributes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
