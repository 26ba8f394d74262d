using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Simulator;

/// <summary>Reads the model documents and overlays in a folder.</summary>
internal static class CatalogFolder
{
    private const string OverlayEnd = ".overlay.json";

    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(path => !path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase) && !IsOverlay(path))
        .Order(StringComparer.Ordinal);

    /// <summary>Publishes every document; an error in one does not affect the others.</summary>
    /// <returns>The findings, in compiler format.</returns>
    public static IReadOnlyList<string> PublishAll(string folder, DocumentCatalog catalog, bool withOverlays)
    {
        (string Path, string Text)[] overlays = withOverlays ? [.. Overlays(folder)] : [];
        foreach ((_, string text) in overlays)
            catalog.Overlays.Add(text);

        var problems = new List<string>();
        foreach (string path in Files(folder))
            problems.AddRange(catalog.Publish(File.ReadAllText(path)).Findings.Select(problem => Describe(path, problem)));

        foreach ((string path, string text) in overlays)
        {
            CatalogEntry? model = OverlayReader.ModelIdOf(text) is { } id ? catalog.Find(id) : null;
            problems.AddRange(OverlayReader.Read(text, model?.Document).Findings.Select(problem => Describe(path, problem)));
        }

        return problems;
    }

    public static string Describe(string name, Finding problem) =>
        $"{name}({problem.Range.Line + 1},{problem.Range.Column + 1}):"
        + $" {(problem.IsError ? "error" : "warning")} {problem.Id}: {problem.Message}";

    private static IEnumerable<(string Path, string Text)> Overlays(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(IsOverlay)
        .Order(StringComparer.Ordinal)
        .Select(path => (path, File.ReadAllText(path)));

    private static bool IsOverlay(string path) => path.EndsWith(OverlayEnd, StringComparison.OrdinalIgnoreCase);
}
