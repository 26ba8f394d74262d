namespace SchemaSdk.Tool.Folders;

/// <summary>Maps a model id to a file name; the file always stays within the folder.</summary>
internal static class SchemaFileName
{
    private static readonly HashSet<string> s_reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase);

    public static string Of(string id)
    {
        string name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_'));

        // Windows reserves these names with any number of extensions.
        return (s_reserved.Contains(name.Split('.')[0]) ? "_" : "") + name + ".json";
    }

    /// <summary>True for files that are not model documents: overlays and JSON Schemas.</summary>
    public static bool IsOfAnotherKind(string fileName) =>
        fileName.EndsWith(".overlay.json", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);
}
