using SchemaSdk.Facts;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Models;

/// <summary>A model with its overlay, as the generator would compile it: its names, its prices, and the facts that requests are checked by.</summary>
internal sealed class LoadedModel
{
    private LoadedModel(SchemaFile file, EmissionUnit unit)
    {
        File = file;
        Unit = unit;
        FactsText = DocumentFacts.TextOf(unit);
        Facts = FactsReader.Read(FactsText);
    }

    public SchemaFile File { get; }

    public ModelDocument Document => Unit.Model;

    public EmissionUnit Unit { get; }

    public string FactsText { get; }

    public ModelFacts Facts { get; }

    /// <summary>Loads a model from a folder; what is wrong with its overlay is told, and left out.</summary>
    public static LoadedModel Load(ToolContext context, string folder, string id)
    {
        SchemaFile file = SchemaFolder.Find(context, folder, id);
        Tell(context, file.Path, file.Reading.Problems);
        ModelDocument document = file.Reading.Document!;
        return new LoadedModel(file, DocumentFacts.UnitOf(document, OverlayOf(context, Path.GetDirectoryName(file.Path)!, document)));
    }

    private static Overlay OverlayOf(ToolContext context, string folder, ModelDocument document)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.overlay.json").Order(StringComparer.Ordinal))
        {
            string text = DocumentText.Read(path);
            if (OverlayReader.ModelIdOf(text) == document.Id)
            {
                OverlayReading reading = OverlayReader.Read(text, document);
                Tell(context, path, reading.Problems);
                return reading.Overlay;
            }
        }

        return Overlay.None;
    }

    private static void Tell(ToolContext context, string path, IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            context.Error.WriteLine(ProblemLine.Of(context.Shown(path), problem));
        }
    }
}
