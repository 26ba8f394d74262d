using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Pulling;

namespace SchemaSdk.Tool.Importing;

/// <summary>What became of an imported document.</summary>
/// <param name="Id">The id of the model.</param>
/// <param name="Path">The file; null if nothing was written.</param>
/// <param name="Lost">What the document does not say.</param>
/// <param name="Reading">The document, read as the generator reads it.</param>
internal sealed record ImportOutcome(string Id, string? Path, IReadOnlyList<string> Lost, DocumentReading Reading);

/// <summary>Writes imported documents into a folder; one that the generator would refuse is not written.</summary>
internal static class ImportedFiles
{
    public static async Task<IReadOnlyList<ImportOutcome>> WriteAsync(
        WorkingDirectory directory,
        string folder,
        ImportResult result,
        CancellationToken cancellationToken)
    {
        List<(ImportedDocument Document, string Text, DocumentReading Reading)> read = [.. result.Documents.Select(Read)];
        if (!read.Exists(document => IsUsable(document.Reading)))
            return [.. read.Select(d => new ImportOutcome(d.Document.Id, null, Lost(d.Document), d.Reading))];

        using IDisposable only = FolderLock.Take(directory, folder);
        var index = new FolderIndex(folder);
        var outcomes = new List<ImportOutcome>();
        foreach ((ImportedDocument document, string text, DocumentReading reading) in read)
        {
            string? path = IsUsable(reading) ? await WriteAsync(index, document.Id, text, cancellationToken) : null;
            outcomes.Add(new ImportOutcome(document.Id, path, Lost(document), reading));
        }

        return outcomes;
    }

    private static (ImportedDocument Document, string Text, DocumentReading Reading) Read(ImportedDocument document)
    {
        string text = DocumentNormalizer.Normalize(document.Document.ToJsonString())
            ?? throw new ToolException($"the document of {Shown.Text(document.Id)} would be too large");
        return (document, text, ModelDocumentReader.Read(text));
    }

    private static async Task<string> WriteAsync(FolderIndex index, string id, string text, CancellationToken cancellationToken)
    {
        string path = index.Take(id, out string conflict) ?? throw new ToolException(conflict);
        JsonNode root = OptionOrder.Keep(DocumentSource.Open(text).Root!, File.Exists(path) ? DocumentText.Read(path) : null);
        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(DocumentNormalizer.Normalize(root)), cancellationToken);
        return path;
    }

    private static bool IsUsable(DocumentReading reading) => reading.Document is not null && !reading.Findings.Any(p => p.IsError);

    private static IReadOnlyList<string> Lost(ImportedDocument document) => [.. document.Remarks.Select(remark => remark.ToString())];
}
