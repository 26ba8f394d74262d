using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Folders;

/// <summary>A folder of model documents.</summary>
internal static class SchemaFolder
{
    /// <summary>Returns the paths of the documents, without the overlays, host files and JSON Schemas next to them.</summary>
    public static IEnumerable<string> Paths(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !SchemaFileName.IsOfAnotherKind(path))
        .Order(StringComparer.Ordinal);

    public static IEnumerable<DocumentFile> Read(string folder)
    {
        HostPlacements hosts = HostFile.PlacementsIn(folder);
        return Paths(folder).Select(path => ReadFile(path, hosts));
    }

    public static DocumentFile ReadFile(string path) => ReadFile(path, HostFile.PlacementsIn(Path.GetDirectoryName(path)!));

    /// <summary>Finds a model's document by the id inside it, not by file name.</summary>
    public static DocumentFile Find(WorkingDirectory directory, string folder, string id)
    {
        string full = Existing(directory, folder);
        string usual = Path.Combine(full, SchemaFileName.Of(id));
        if (File.Exists(usual) && ReadFile(usual) is { Reading.Document: { } document } file && document.Id == id)
            return file;

        List<DocumentFile> files = [.. Read(full)];
        return files.Find(f => f.Reading.Document?.Id == id)
            ?? throw new ToolException(
                $"the folder {directory.Shown(full)} has no document of {id}; `schema-sdk add {id}` fetches it,"
                + " and `schema-sdk list` shows the models in the folder");
    }

    /// <summary>Requires a folder with documents; reporting "nothing changed" for an empty one would be misleading.</summary>
    public static string WithDocuments(WorkingDirectory directory, string folder)
    {
        string full = Existing(directory, folder);
        return Paths(full).Any()
            ? full
            : throw new ToolException(Empty(directory, full));
    }

    /// <summary>Says what to do about a folder without documents.</summary>
    public static string Empty(WorkingDirectory directory, string folder) =>
        $"the folder {directory.Shown(folder)} has no model documents; `schema-sdk init` writes the ones that come with the tool,"
        + " `schema-sdk add <id>` fetches one from the host, and --schemas names another folder";

    public static string Existing(WorkingDirectory directory, string folder)
    {
        string full = directory.FullPath(folder);
        return Directory.Exists(full)
            ? full
            : throw new ToolException(
                $"the folder {directory.Shown(full)} does not exist; `schema-sdk init` creates it with model documents,"
                + " and --schemas names another");
    }

    private static DocumentFile ReadFile(string path, HostPlacements hosts) =>
        DocumentFile.Of(path, DocumentText.Read(path), isOnDisk: true, hosts);
}
