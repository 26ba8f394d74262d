using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Pulling;

/// <summary>Pulls one model's document into the folder: fetches, parses, normalizes and writes it atomically.</summary>
internal sealed class ModelPull(IModelSource origin, FolderIndex index, string folder, bool hasSchema)
{
    private readonly IReadOnlyList<HostFile> _hosts = HostFile.ReadAll(folder);

    public async Task<PullOutcome> RunAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await origin.FetchAsync(id, cancellationToken) is { } fetched
                ? await TakeAsync(id, fetched, cancellationToken)
                : PullOutcome.Failed(id, $"{origin.Name} has no such model") with { IsUnknown = true };
        }
        catch (Exception fault) when (fault is FetchException or IOException or UnauthorizedAccessException)
        {
            return PullOutcome.Failed(id, fault.Message);
        }
    }

    private async Task<PullOutcome> TakeAsync(string id, FetchedDocument fetched, CancellationToken cancellationToken)
    {
        DocumentReading reading = ModelDocumentReader.Read(fetched.Text, HostFile.Placements(_hosts, origin.Hosts));
        if (reading.Document is null || reading.Findings.Any(p => p.IsError))
            return PullOutcome.Failed(id, "its document has errors, which would break the build") with { Findings = reading.Findings };

        if (reading.Document.Id != id)
        {
            return PullOutcome.Failed(
                id,
                $"the answer is the document of {reading.Document.Id}; `schema-sdk add {reading.Document.Id}` takes that one");
        }

        if (index.Take(id, out string problem) is not { } path)
            return PullOutcome.Failed(id, problem);

        bool isNew = !File.Exists(path);
        string? existing = isNew ? null : DocumentText.Read(path);
        JsonNode root = OptionOrder.Keep(DocumentSource.Open(fetched.Text).Root!, existing);
        string normalized = DocumentNormalizer.Normalize(SchemaReference.Keep(root, existing, isNew && hasSchema));
        bool isWritten = await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(normalized), cancellationToken);
        PullStatus status = isNew ? PullStatus.New : isWritten ? PullStatus.Changed : PullStatus.Unchanged;
        return new PullOutcome(id, status)
        {
            File = path,
            Host = reading.Document.Host,
            Lost = [.. status == PullStatus.Unchanged ? [] : fetched.Lost, .. fetched.Untold is { } untold ? [untold] : (string[])[]],
            Before = status == PullStatus.Changed ? existing : null,
            Findings = reading.Findings,
        };
    }
}
