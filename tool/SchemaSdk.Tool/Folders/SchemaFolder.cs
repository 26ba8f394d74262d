using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Folders;

/// <summary>A folder of model documents.</summary>
internal static class SchemaFolder
{
    /// <summary>The paths of the documents; overlays and JSON Schemas, which lie beside them, are none.</summary>
    public static IEnumerable<string> Paths(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !SchemaFileName.IsOfAnotherKind(path))
        .Order(StringComparer.Ordinal);

    public static IEnumerable<DocumentFile> Read(string folder) => Paths(folder).Select(ReadFile);

    public static DocumentFile ReadFile(string path) => DocumentFile.Of(path, DocumentText.Read(path), isOnDisk: true);

    /// <summary>The document of a model. The id inside a document counts, not the file's name.</summary>
    public static DocumentFile Find(WorkingDirectory directory, string folder, string id)
    {
        string full = Existing(directory, folder);
        string usual = Path.Combine(full, SchemaFileName.Of(id));
        if (File.Exists(usual) && ReadFile(usual) is { Reading.Document: { } document } file && document.Id == id)
            return file;

        List<DocumentFile> files = [.. Read(full)];
        return files.Find(f => f.Reading.Document?.Id == id)
            ?? throw new ToolException($"no document in {directory.Shown(full)} is of {id}; `schema-sdk add {id}` fetches it");
    }

    /// <summary>A folder with documents: of one without, "nothing changed" would be true and no help.</summary>
    public static string WithDocuments(WorkingDirectory directory, string folder)
    {
        string full = Existing(directory, folder);
        return Paths(full).Any()
            ? full
            : throw new ToolException($"the folder {directory.Shown(full)} holds no model document; `schema-sdk add <id>` fetches one, and --schemas names another folder");
    }

    public static string Existing(WorkingDirectory directory, string folder)
    {
        string full = directory.FullPath(folder);
        return Directory.Exists(full)
            ? full
            : throw new ToolException($"the folder {directory.Shown(full)} does not exist; --schemas names another");
    }
}
