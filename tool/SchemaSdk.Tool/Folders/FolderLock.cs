using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Folders;

/// <summary>Lets one run at a time write into a folder. The lock goes with its process, however that ends.</summary>
internal static class FolderLock
{
    public const string FileName = ".schema-sdk-lock";

    /// <summary>Takes the lock, and makes the folder where it is absent.</summary>
    /// <exception cref="ToolException">Another run has it.</exception>
    public static IDisposable Take(WorkingDirectory directory, string folder)
    {
        string path = Path.Combine(Directory.CreateDirectory(folder).FullName, FileName);
        if (new FileInfo(path).LinkTarget is not null)
            throw new ToolException($"{directory.Shown(path)} is a link, and nothing is written through it; remove it");

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
        catch (IOException fault) when (File.Exists(path))
        {
            throw new ToolException($"another schema-sdk writes into {directory.Shown(folder)} at this moment; run this again when it has ended. Nothing was written", fault);
        }
    }
}
