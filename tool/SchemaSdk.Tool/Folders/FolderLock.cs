using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Folders;

/// <summary>Allows one run at a time to write to a folder. The lock is released when its process ends, however it ends.</summary>
internal static class FolderLock
{
    public const string FileName = ".schema-sdk-lock";

    /// <summary>Acquires the lock, creating the folder if needed.</summary>
    /// <exception cref="ToolException">Another run holds the lock.</exception>
    public static IDisposable Take(WorkingDirectory directory, string folder)
    {
        string path = Path.Combine(Directory.CreateDirectory(folder).FullName, FileName);
        if (new FileInfo(path).LinkTarget is not null)
            throw new ToolException($"{directory.Shown(path)} is a link, and links are not written through; remove it");

        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 0,
                FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new ToolException(
                $"another schema-sdk is writing to {directory.Shown(folder)}, so nothing was written;"
                + " run this again when it has finished",
                e);
        }
    }
}
