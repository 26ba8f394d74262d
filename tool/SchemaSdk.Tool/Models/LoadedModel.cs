using SchemaSdk.Metadata;
using SchemaSdk.Patterns;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Models;

/// <summary>A model with its overlay, as the generator compiles it: names, prices, and the metadata for validating requests.</summary>
internal sealed class LoadedModel
{
    private LoadedModel(
        DocumentFile file, EmitModel unit, string? overlayPath, IReadOnlyList<(string Path, Finding Finding)> problems)
    {
        File = file;
        OverlayPath = overlayPath;
        Unit = unit;
        Findings = problems;
        MetadataWriter = DocumentMetadata.TextOf(unit);
        Metadata = MetadataReader.Read(MetadataWriter);
        Metadata.Patterns = PatternEngine.IsMatch;
    }

    public DocumentFile File { get; }

    /// <summary>The file of the model's overlay; null if there is none.</summary>
    public string? OverlayPath { get; }

    public ModelDocument Document => Unit.Model;

    public EmitModel Unit { get; }

    public string MetadataWriter { get; }

    public ModelMetadata Metadata { get; }

    /// <summary>The model as the runtime has it.</summary>
    public ModelInfo Info => field ??= ModelInfo.FromMetadata(MetadataWriter);

    /// <summary>The findings in the document, its overlay and, if it names one, in the host files, each with its file.</summary>
    public IReadOnlyList<(string Path, Finding Finding)> Findings { get; }

    /// <summary>Loads a model from a folder, ignoring the invalid parts of its overlay.</summary>
    public static LoadedModel Load(WorkingDirectory directory, string folder, string id) => Of(SchemaFolder.Find(directory, folder, id));

    /// <summary>Loads a model from a document that could be read, with the overlay in the folder of its path.</summary>
    public static LoadedModel Of(DocumentFile file)
    {
        List<(string, Finding)> problems = [.. file.Reading.Findings.Select(p => (file.Path, p))];
        ModelDocument document = file.Reading.Document!;
        if (document.Host is not null)
            problems.AddRange(HostFile.ReadAll(FolderOf(file)).SelectMany(host => host.Reading.Findings.Select(p => (host.Path, p))));

        (Overlay overlay, string? path) = OverlayOf(FolderOf(file), document, problems);
        return new LoadedModel(file, DocumentMetadata.UnitOf(document, overlay), path, problems);
    }

    private static string FolderOf(DocumentFile file) => Path.GetDirectoryName(file.Path)!;

    private static (Overlay Overlay, string? Path) OverlayOf(string folder, ModelDocument document, List<(string, Finding)> problems)
    {
        IEnumerable<string> overlays = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.overlay.json") : [];
        foreach (string path in overlays.Order(StringComparer.Ordinal))
        {
            string text = DocumentText.Read(path);
            if (OverlayReader.ModelIdOf(text) == document.Id)
            {
                OverlayReading reading = OverlayReader.Read(text, document);
                problems.AddRange(reading.Findings.Select(p => (path, p)));
                return (reading.Overlay, path);
            }
        }

        return (Overlay.None, null);
    }
}
