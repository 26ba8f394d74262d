using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Simulator;

/// <summary>Reads a folder's model documents; overlays and JSON Schemas, which lie beside them, are not the host's.</summary>
internal static class SchemaFolder
{
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(path => !path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
            && !path.EndsWith(".overlay.json", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>Publishes every document; what is wrong with one never stops the others.</summary>
    /// <returns>The problems, as a compiler writes them.</returns>
    public static IEnumerable<string> PublishAll(string folder, DocumentCatalog catalog)
    {
        foreach (string path in Files(folder))
        {
            foreach (Problem problem in catalog.Publish(File.ReadAllText(path)).Problems)
                yield return Describe(path, problem);
        }
    }

    public static string Describe(string name, Problem problem) =>
        $"{name}({problem.Range.Line + 1},{problem.Range.Column + 1}): {(problem.IsError ? "error" : "warning")} {problem.Id}: {problem.Message}";
}
