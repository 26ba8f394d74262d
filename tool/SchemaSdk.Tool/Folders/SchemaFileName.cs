namespace SchemaSdk.Tool.Folders;

/// <summary>The name of the file that a model's document has: one for every id, and none that leads out of the folder.</summary>
internal static class SchemaFileName
{
    private static readonly HashSet<string> s_reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase);

    public static string Of(string id)
    {
        string name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_'));

        // Windows reserves these names with any extension, or several.
        return (s_reserved.Contains(name.Split('.')[0]) ? "_" : "") + name + ".json";
    }

    /// <summary>True for the name of a file of its own kind, which is not the host's: an overlay, or a JSON Schema.</summary>
    public static bool IsOfAnotherKind(string fileName) =>
        fileName.EndsWith(".overlay.json", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);
}
