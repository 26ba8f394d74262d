using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Shipped;

/// <summary>Writes shipped documents and overlays into a folder. A file that is already there is never replaced.</summary>
internal sealed class ShippedModelWriter(FolderIndex index, string folder)
{
    /// <summary>Writes the document of a model and its overlay.</summary>
    public async Task<IReadOnlyList<FileOutcome>> WriteAsync(ShippedModel model, CancellationToken cancellationToken)
    {
        FileOutcome document = await WriteDocumentAsync(model, cancellationToken);
        return document.Status == FileStatus.Failed || await WriteOverlayAsync(model.Id, cancellationToken) is not { } overlay
            ? [document]
            : [document, overlay];
    }

    /// <summary>Writes the overlay of a model whose document is in the folder; null if this tool has none for it.</summary>
    public async Task<FileOutcome?> WriteOverlayAsync(string id, CancellationToken cancellationToken)
    {
        if (ShippedFiles.Find(id)?.Overlay is not { } text || index.Find(id) is not { } path)
            return null;

        if (FindOverlay(id) is { } existing)
            return Existing(existing, HasSameJson(existing, text), "overlay", id);

        string target = Path.Combine(folder, Path.ChangeExtension(SchemaFileName.Of(id), ".overlay.json"));
        if (File.Exists(target))
            return new FileOutcome(target, FileStatus.Failed, $"the file is there, and is not the overlay of {id}; rename it");

        string? misfit = SchemaFolder.ReadFile(path).Reading.Document is { } document ? Misfit(text, document) : "the document has errors";
        if (misfit is not null)
        {
            return new FileOutcome(
                target,
                FileStatus.Skipped,
                $"the overlay of schema-sdk {ToolVersion.Current} does not fit {Path.GetFileName(path)}: {misfit}");
        }

        await AtomicFile.WriteAsync(target, Encoding.UTF8.GetBytes(text), cancellationToken);
        return new FileOutcome(target, FileStatus.New);
    }

    private async Task<FileOutcome> WriteDocumentAsync(ShippedModel model, CancellationToken cancellationToken)
    {
        if (index.Find(model.Id) is { } existing)
        {
            ModelDocument? document = SchemaFolder.ReadFile(existing).Reading.Document;
            return Existing(existing, document?.Hash == model.Document.Reading.Document!.Hash, "document", model.Id);
        }

        if (index.Take(model.Id, out string problem) is not { } path)
            return new FileOutcome(Path.Combine(folder, SchemaFileName.Of(model.Id)), FileStatus.Failed, problem);

        if (File.Exists(path))
            return new FileOutcome(path, FileStatus.Failed, $"the file is there, and is not a document of {model.Id}; rename it");

        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(model.Document.Text), cancellationToken);
        return new FileOutcome(path, FileStatus.New);
    }

    private static FileOutcome Existing(string path, bool isSame, string kind, string id) => isSame
        ? new FileOutcome(path, FileStatus.Unchanged)
        : new FileOutcome(
            path,
            FileStatus.Kept,
            $"it differs from the {kind} of schema-sdk {ToolVersion.Current}; to get that one, delete the file and run"
            + $" `schema-sdk init {id}`");

    private string? FindOverlay(string id) => Directory.EnumerateFiles(folder, "*.overlay.json")
        .Order(StringComparer.Ordinal)
        .FirstOrDefault(path => OverlayReader.ModelIdOf(DocumentText.Read(path)) == id);

    /// <summary>Formatting does not count, nor does <c>$schema</c>'s place.</summary>
    private static bool HasSameJson(string path, string text) =>
        JsonReader.Read(DocumentText.Read(path), Limits.Depth).Root is { } existing
        && CompactJson.Write(existing) == CompactJson.Write(JsonReader.Read(text, Limits.Depth).Root!);

    /// <summary>Returns the first error of an overlay against a document, or null if it has none.</summary>
    private static string? Misfit(string overlay, ModelDocument document) =>
        OverlayReader.Read(overlay, document).Findings.FirstOrDefault(finding => finding.IsError)?.Message;
}
