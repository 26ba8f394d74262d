using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Folders;

/// <summary>A document that was read: where from, its text, and what came of it.</summary>
/// <param name="Path">The file, or for documents from elsewhere a name that tells its reader where from.</param>
/// <param name="IsOnDisk">True where <paramref name="Path"/> is a file that can be opened.</param>
internal sealed record DocumentFile(string Path, string Text, DocumentReading Reading, bool IsOnDisk)
{
    public bool HasErrors => Reading.Findings.Any(p => p.IsError);

    public static DocumentFile Of(string path, string text, bool isOnDisk) => new(path, text, ModelDocumentReader.Read(text), isOnDisk);
}
