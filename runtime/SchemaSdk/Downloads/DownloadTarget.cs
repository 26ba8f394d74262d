namespace SchemaSdk;

/// <summary>Validates a target path before the download starts.</summary>
internal static class DownloadTarget
{
    /// <summary>Returns the full path.</summary>
    /// <exception cref="DownloadException">The path can't be written, or a file exists and must not be replaced.</exception>
    public static string Check(string path, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string full = Path.GetFullPath(path);
        if (Path.GetFileName(path) is "" or "." or ".." || Directory.Exists(full))
            throw new ArgumentException($"{path} is a folder: add a file name.", nameof(path));
        FileAttributes? found = Guarded(full, () => FindInFolder(full));
        if (found is not null && !overwrite)
        {
            throw new DownloadException(
                $"{full} already exists, so nothing was downloaded. Choose another name, or set DownloadOptions.Overwrite to replace it.");
        }

        return found is { } file && file.HasFlag(FileAttributes.ReadOnly)
            ? throw NotWritten(full, new UnauthorizedAccessException("The existing file is read-only."))
            : full;
    }

    /// <summary>Converts file system errors into the exception that callers catch.</summary>
    public static T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            throw NotWritten(path, exception);
        }
    }

    // A file that exceeds the maximum size of its file system causes an ArgumentOutOfRangeException.
    public static bool IsFileError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or NotSupportedException;

    public static DownloadException NotWritten(string path, Exception exception) =>
        new($"{path} can't be written: {exception.Message}", innerException: exception);

    // Only the file system knows which names are valid, so the name is tried in the nearest existing folder.
    private static FileAttributes? FindInFolder(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        string nearest = folder;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent)
            nearest = parent;
        FileAttributes? found = Find(Path.Combine(nearest, Path.GetFileName(path)));
        return nearest == folder ? found : null;
    }

    private static FileAttributes? Find(string path)
    {
        try
        {
            return File.GetAttributes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
