using SchemaSdk.Facts;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Models;

/// <summary>A model with its overlay, as the generator would compile it: its names, its prices, and the facts that requests are checked by.</summary>
internal sealed class LoadedModel
{
    private LoadedModel(DocumentFile file, EmissionUnit unit, IReadOnlyList<(string Path, Problem Problem)> problems)
    {
        File = file;
        Unit = unit;
        Problems = problems;
        FactsText = DocumentFacts.TextOf(unit);
        Facts = FactsReader.Read(FactsText);
    }

    public DocumentFile File { get; }

    public ModelDocument Document => Unit.Model;

    public EmissionUnit Unit { get; }

    public string FactsText { get; }

    public ModelFacts Facts { get; }

    /// <summary>What is wrong with the document and its overlay, each with its file.</summary>
    public IReadOnlyList<(string Path, Problem Problem)> Problems { get; }

    /// <summary>Loads a model from a folder, without what is wrong in its overlay.</summary>
    public static LoadedModel Load(WorkingDirectory directory, string folder, string id)
    {
        DocumentFile file = SchemaFolder.Find(directory, folder, id);
        List<(string, Problem)> problems = [.. file.Reading.Problems.Select(p => (file.Path, p))];
        ModelDocument document = file.Reading.Document!;
        Overlay overlay = OverlayOf(Path.GetDirectoryName(file.Path)!, document, problems);
        return new LoadedModel(file, DocumentFacts.UnitOf(document, overlay), problems);
    }

    private static Overlay OverlayOf(string folder, ModelDocument document, List<(string, Problem)> problems)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.overlay.json").Order(StringComparer.Ordinal))
        {
            string text = DocumentText.Read(path);
            if (OverlayReader.ModelIdOf(text) == document.Id)
            {
                OverlayReading reading = OverlayReader.Read(text, document);
                problems.AddRange(reading.Problems.Select(p => (path, p)));
                return reading.Overlay;
            }
        }

        return Overlay.None;
    }
}
