using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Pulling;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Importing;

/// <summary>What became of an imported document.</summary>
/// <param name="Written">What was written, or why not.</param>
/// <param name="Reading">The document, read as the generator reads it.</param>
internal sealed record ImportOutcome(PullOutcome Written, DocumentReading Reading);

/// <summary>What became of an import.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Files">The files that were written with them.</param>
internal sealed record ImportedFolder(IReadOnlyList<ImportOutcome> Documents, IReadOnlyList<FileOutcome> Files);

/// <summary>Writes imported documents into a folder; one that the generator would refuse is not written.</summary>
internal static class ImportedFiles
{
    private const string HasErrors = "the document would have errors";

    /// <param name="directory">The working directory.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="layout">The host of the documents.</param>
    /// <param name="result">The documents.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    public static async Task<ImportedFolder> WriteAsync(
        WorkingDirectory directory,
        string folder,
        HostLayout layout,
        ImportResult result,
        CancellationToken cancellationToken)
    {
        var index = new FolderIndex(folder);
        HostPlacements hosts = HostsWith(folder, layout);
        List<(string Id, string Text, DocumentReading Reading, string[] Lost)> read =
            [.. result.Documents.Select(document => Read(document, index, hosts))];
        if (!read.Exists(document => IsUsable(document.Reading)))
            return new ImportedFolder([.. read.Select(d => new ImportOutcome(Refused(d.Id, d.Lost), d.Reading))], []);

        using IDisposable only = FolderLock.Take(directory, folder);
        var companions = new CompanionFiles(index, folder, wantsOverlay: _ => false);
        var writer = new DocumentWriter(index, companions.WillHaveSchema([.. read.Select(d => d.Id)]));
        var outcomes = new List<ImportOutcome>();
        foreach ((string id, string text, DocumentReading reading, string[] lost) in read)
        {
            PullOutcome written = IsUsable(reading) ? await writer.WriteAsync(id, text, cancellationToken) : Refused(id, lost);
            outcomes.Add(new ImportOutcome(written with { Host = layout.Host, Lost = lost }, reading));
        }

        return new ImportedFolder(
            outcomes, await companions.WriteAsync(outcomes.Select(outcome => outcome.Written), cancellationToken));
    }

    /// <summary>Returns the hosts that the documents may name; any if the host has no file, which a remark says.</summary>
    private static HostPlacements HostsWith(string folder, HostLayout layout) =>
        !layout.IsKnown ? HostPlacements.Unknown
        : layout.Host is { } host ? HostFile.Placements(HostFile.ReadAll(folder), [new PlacedHost(host, layout.Placement)])
        : HostFile.PlacementsIn(folder);

    private static (string Id, string Text, DocumentReading Reading, string[] Lost) Read(
        ImportedDocument document, FolderIndex index, HostPlacements hosts)
    {
        if (index.Find(document.Id) is { } path)
            KeptPrices.Add(document.Document, DocumentText.Read(path));

        string text = document.Document.ToJsonString();
        text = DocumentNormalizer.Normalize(text) ?? text;
        return (document.Id, text, ModelDocumentReader.Read(text, hosts), [.. document.Remarks.Select(remark => remark.ToString())]);
    }

    private static PullOutcome Refused(string id, IReadOnlyList<string> lost) => PullOutcome.Failed(id, HasErrors) with { Lost = lost };

    private static bool IsUsable(DocumentReading reading) => reading.Document is not null && !reading.Findings.Any(p => p.IsError);
}
