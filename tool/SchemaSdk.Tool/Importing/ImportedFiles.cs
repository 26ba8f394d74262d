using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Pulling;
using SchemaSdk.Tool.Shipped;

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
        string? host,
        ImportResult result,
        CancellationToken cancellationToken)
    {
        HostPlacements hosts = HostsWith(folder, host);
        List<(ImportedDocument Document, string Text, DocumentReading Reading)> read = [.. result.Documents.Select(d => Read(d, hosts))];
        if (!read.Exists(document => IsUsable(document.Reading)))
            return [.. read.Select(d => new ImportOutcome(d.Document.Id, null, Lost(d.Document), d.Reading))];

        using IDisposable only = FolderLock.Take(directory, folder);
        if (host is not null && ShippedFiles.Hosts.Contains(host))
            await ShippedHostWriter.WriteAsync(folder, host, cancellationToken);

        var index = new FolderIndex(folder);
        var outcomes = new List<ImportOutcome>();
        foreach ((ImportedDocument document, string text, DocumentReading reading) in read)
        {
            string? path = IsUsable(reading) ? await WriteAsync(index, document.Id, text, cancellationToken) : null;
            outcomes.Add(new ImportOutcome(document.Id, path, Lost(document), reading));
        }

        return outcomes;
    }

    /// <summary>Returns the hosts that the documents may name; any if the host has no file, which a remark says.</summary>
    private static HostPlacements HostsWith(string folder, string? host) =>
        host is null ? HostFile.PlacementsIn(folder)
        : ShippedFiles.Host(host) is { } text ? HostFile.Placements(
            HostFile.ReadAll(folder), [PlacedHost.Of(HostReader.Read(text).Host)!])
        : HostFile.PlacementsIn(folder) is var hosts && hosts.Find(host) is not null ? hosts
        : HostPlacements.Unknown;

    private static (ImportedDocument Document, string Text, DocumentReading Reading) Read(ImportedDocument document, HostPlacements hosts)
    {
        string text = DocumentNormalizer.Normalize(document.Document.ToJsonString())
            ?? throw new ToolException($"the document of {Shown.Text(document.Id)} would be too large");
        return (document, text, ModelDocumentReader.Read(text, hosts));
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
