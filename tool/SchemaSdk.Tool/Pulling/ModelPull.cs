using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Pulling;

/// <summary>Pulls one model's document into the folder: fetches, parses, normalizes and writes it atomically.</summary>
internal sealed class ModelPull(IModelSource origin, FolderIndex index, string folder, bool hasSchema)
{
    private readonly DocumentWriter _writer = new(index, hasSchema);
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

        PullOutcome written = await _writer.WriteAsync(id, fetched.Text, cancellationToken);
        return written.Status == PullStatus.Failed ? written : written with
        {
            Host = reading.Document.Host,
            Lost =
            [
                .. written.Status == PullStatus.Unchanged ? [] : fetched.Lost,
                .. fetched.Untold is { } untold ? [untold] : (string[])[],
            ],
            Findings = reading.Findings,
        };
    }
}
