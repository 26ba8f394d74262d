using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Tool.Folders;

/// <summary>Maps a model id to a file name; the file always stays within the folder.</summary>
internal static class SchemaFileName
{
    public static string Of(string id)
    {
        string name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_'));
        return (ReservedFileName.Is(name) ? "_" : "") + name + ".json";
    }

    /// <summary>True for files that are not model documents: overlays, host files and JSON Schemas.</summary>
    public static bool IsOfAnotherKind(string fileName) =>
        fileName.EndsWith(".overlay.json", StringComparison.OrdinalIgnoreCase)
        || HostReader.IsFile(fileName)
        || fileName.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);
}
