using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Folders;

/// <summary>A document that was read: its origin, text and parse result.</summary>
/// <param name="Path">The file, or a descriptive name if the document did not come from a file.</param>
/// <param name="IsOnDisk">True if <paramref name="Path"/> is a file that can be opened.</param>
internal sealed record DocumentFile(string Path, string Text, DocumentReading Reading, bool IsOnDisk)
{
    public bool HasErrors => Reading.Findings.Any(p => p.IsError);

    public static DocumentFile Of(string path, string text, bool isOnDisk) => new(path, text, ModelDocumentReader.Read(text), isOnDisk);
}
