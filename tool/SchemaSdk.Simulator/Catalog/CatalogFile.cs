using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Simulator;

/// <summary>A file in the folder: a model document or an overlay.</summary>
/// <param name="Path">The path.</param>
/// <param name="Stamp">Its length and time of the last write; another stamp means that it may have changed.</param>
/// <param name="Text">The text as last read.</param>
internal sealed record CatalogFile(string Path, (long Length, DateTime Written) Stamp, string Text)
{
    private const string OverlayEnd = ".overlay.json";

    /// <summary>The text that is served: the one last read, or the last one without errors.</summary>
    public required string Served { get; init; }

    /// <summary>The document in <see cref="Served"/>; <see langword="null"/> if there is none, or the file is an overlay.</summary>
    public ModelDocument? Document { get; private init; }

    /// <summary>The findings in a document, in compiler format. Those in an overlay depend on its document.</summary>
    public IReadOnlyList<string> Findings { get; private init; } = [];

    public bool IsOverlay => IsOverlayPath(Path);

    public static bool IsOverlayPath(string path) => path.EndsWith(OverlayEnd, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="before">The file as last read; returned if it has not been written since.</param>
    /// <param name="hosts">The hosts that the document may name.</param>
    public static CatalogFile Read(string path, CatalogFile? before, HostPlacements hosts)
    {
        var info = new FileInfo(path);
        (long, DateTime) stamp = (info.Length, info.LastWriteTimeUtc);
        if (before is not null && before.Stamp == stamp)
            return before;

        string text = File.ReadAllText(path);
        if (before is not null && before.Text == text)
            return before with { Stamp = stamp };

        if (IsOverlayPath(path))
            return new CatalogFile(path, stamp, text) { Served = text };

        DocumentReading reading = ModelDocumentReader.Read(text, hosts);
        bool isBroken = reading.Document is null || reading.Findings.Any(finding => finding.IsError);
        bool keepsLast = isBroken && before?.Document is not null;
        return new CatalogFile(path, stamp, text)
        {
            Served = keepsLast ? before!.Served : text,
            Document = keepsLast ? before!.Document : reading.Document,
            Findings = [.. reading.Findings.Select(finding => FindingText.Of(path, finding))],
        };
    }
}
