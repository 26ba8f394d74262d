namespace SchemaSdk.Tool.Folders;

/// <summary>
/// Reads and makes files, and nothing else: a pipe would be waited for without end, a device read without end, and a link would lead
/// what is written to a place that somebody else chose.
/// </summary>
internal static class RegularFile
{
    /// <summary>Reads a file as far as it may be long, and one byte more where it is longer.</summary>
    /// <returns>Nothing for what is empty or no regular file: pipes and devices have no length.</returns>
    public static byte[] Read(string path, int mostBytes)
    {
        long length = Length(new FileInfo(path));
        if (length == 0)
            return [];

        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[(int)Math.Min(length, (long)mostBytes + 1)];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Why a path that somebody gave can't be read; none where it can.</summary>
    public static string? Finding(string path, string shown)
    {
        var file = new FileInfo(path);
        return Directory.Exists(path) ? $"{shown} is a folder; a file is expected"
            : !file.Exists ? $"{shown} does not exist"
            : file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false } ? $"{shown} is a link to nothing"
            : Length(file) == 0 ? $"{shown} is empty, or no regular file: pipes and devices are not read"
            : null;
    }

    /// <summary>Makes a file that is not there: a file or link that a killed run or somebody else left in its place is removed, never followed.</summary>
    public static FileStream CreateNew(string path, FileOptions options = FileOptions.None)
    {
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, options);
    }

    /// <summary>Of a link, the length of what it leads to; nothing where that is nothing.</summary>
    private static long Length(FileInfo file) =>
        (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Exists: true } found ? found.Length : 0;
}
