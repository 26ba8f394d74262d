using System.Text.Json;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>The jobs of a batch that something is still to be done about, read back from the ledger.</summary>
/// <param name="Batch">The name of the batch.</param>
/// <param name="Items">Their requests.</param>
internal sealed record OpenJobs(string Batch, IReadOnlyList<BatchItem> Items)
{
    /// <exception cref="ToolException">No such batch, or none of several is named, or a request can't be sent any more.</exception>
    public static async Task<OpenJobs> ReadAsync(
        JobLedger ledger, string? name, BatchModels models, CancellationToken cancellationToken)
    {
        var batches = new SortedSet<string>(StringComparer.Ordinal);
        var items = new List<BatchItem>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { Batch = name }, cancellationToken))
        {
            batches.Add(entry.Batch);
            if (entry.State is LedgerState.Planned or LedgerState.Sending or LedgerState.Submitted or LedgerState.Completed)
                items.Add(Of(entry, models));
        }

        return batches.Count switch
        {
            0 => throw new ToolException(name is null ? "the ledger has no jobs" : $"the ledger has no batch {name}"),
            1 => new OpenJobs(batches.Min!, items),
            _ => throw new ToolException($"the ledger has several batches, of which --name names one: {string.Join(", ", batches)}"),
        };
    }

    private static BatchItem Of(LedgerEntry entry, BatchModels models)
    {
        ModelInfo model = models.Find(entry.ModelId)?.Info ?? throw new ToolException($"{entry.Key}: {models.WhyNone(entry.ModelId)}");
        try
        {
            ModelRequest request = model.ReadRequest(entry.Parameters);
            ValidationReport report = request.Validate();
            return report.IsValid
                ? new BatchItem { Request = request, Key = entry.Key, Tag = entry.Tag, Priority = entry.Priority }
                : throw new ToolException($"{entry.Key}: {new InvalidRequestException(model.Id, report).Message}");
        }
        catch (JsonException e)
        {
            throw new ToolException($"{entry.Key}: its request can't be read with the document of {model.Id}: {e.Message}", e);
        }
    }
}
