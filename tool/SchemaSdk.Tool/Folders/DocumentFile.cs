using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Folders;

/// <summary>A document that was read: its origin, text and parse result.</summary>
/// <param name="Path">The file, or a descriptive name if the document did not come from a file.</param>
/// <param name="IsOnDisk">True if <paramref name="Path"/> is a file that can be opened.</param>
internal sealed record DocumentFile(string Path, string Text, DocumentReading Reading, bool IsOnDisk)
{
    public bool HasErrors => Reading.Findings.Any(p => p.IsError);

    /// <param name="path">The file, or a descriptive name.</param>
    /// <param name="text">The document.</param>
    /// <param name="isOnDisk">True if the path is a file that can be opened.</param>
    /// <param name="hosts">The hosts beside the document; without them, it may name any.</param>
    public static DocumentFile Of(string path, string text, bool isOnDisk, HostPlacements? hosts = null) =>
        new(path, text, ModelDocumentReader.Read(text, hosts), isOnDisk);
}
