namespace SchemaSdk.Tool.Folders;

/// <summary>
/// Reads and creates regular files only: reading a pipe could block forever, reading a device might never end, and writing through a link
/// would change a file that someone else chose.
/// </summary>
internal static class RegularFile
{
    /// <summary>Reads a file up to the size limit, plus one byte if it is longer.</summary>
    /// <returns>Empty if the file is empty or not a regular file: pipes and devices have no length.</returns>
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

    /// <summary>Returns why a path given by the user can't be read, or null if it can.</summary>
    public static string? Finding(string path, string shown)
    {
        var file = new FileInfo(path);
        return Directory.Exists(path) ? $"{shown} is a folder, not a file"
            : !file.Exists ? $"{shown} does not exist"
            : file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false } ? $"{shown} is a link to a file that does not exist"
            : Length(file) == 0 ? $"{shown} is empty or not a regular file; pipes and devices are not read"
            : null;
    }

    /// <summary>Creates a new file. An existing file or link, such as one left by a killed run, is deleted, never followed.</summary>
    public static FileStream CreateNew(string path, FileOptions options = FileOptions.None)
    {
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, options);
    }

    /// <summary>Returns the length of the file or a link's final target; 0 if it does not exist.</summary>
    private static long Length(FileInfo file) =>
        (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Exists: true } found ? found.Length : 0;
}
