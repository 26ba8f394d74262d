namespace Quickstart;

/// <summary>The path of the video, checked before a request is billed.</summary>
internal static class OutputFile
{
    /// <summary>Returns why the file can't be written, or <see langword="null"/> if it can.</summary>
    public static string? FindProblem(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || Path.EndsInDirectorySeparator(path))
            return $"--out must be the name of a file; it is '{path}'.";
        if (Directory.Exists(path))
            return $"--out must be the name of a file; {path} is a folder.";

        try
        {
            string full = Path.GetFullPath(path);
            string folder = Directory.CreateDirectory(Path.GetDirectoryName(full)!).FullName;
            Make(Path.Combine(folder, $".{Path.GetRandomFileName()}.part"));
            if (File.Exists(full))
                File.Open(full, FileMode.Open, FileAccess.Write).Dispose();
            else
                Make(full);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"--out {path} can't be written: {e.Message}";
        }
    }

    private static void Make(string path) =>
        new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
}
