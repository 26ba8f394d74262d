using System.Text.Json;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>The jobs of a batch that something is still to be done about, read back from the ledger.</summary>
/// <param name="Batch">The name of the batch.</param>
/// <param name="Items">Their requests.</param>
/// <param name="Unbounded">The key of one that is to be sent and has no highest price; null if there is none.</param>
internal sealed record OpenJobs(string Batch, IReadOnlyList<BatchItem> Items, string? Unbounded)
{
    /// <exception cref="ToolException">No such batch, or none of several is named, or a request can't be sent any more.</exception>
    public static async Task<OpenJobs> ReadAsync(
        JobLedger ledger, string? name, BatchModels models, int failedRetries, CancellationToken cancellationToken)
    {
        var batches = new SortedSet<string>(StringComparer.Ordinal);
        var items = new List<BatchItem>();
        string? unbounded = null;
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery { Batch = name }, cancellationToken))
        {
            batches.Add(entry.Batch);
            bool isToSend = entry.State == LedgerState.Planned || (entry.State == LedgerState.Failed && entry.Retries < failedRetries);
            if (!isToSend && entry.State is not (LedgerState.Sending or LedgerState.Submitted or LedgerState.Completed))
                continue;
            BatchItem item = Of(entry, models);
            items.Add(item);
            if (isToSend && !item.Request.EstimatePrice().IsBounded)
                unbounded ??= entry.Key;
        }

        return batches.Count switch
        {
            0 => throw (name is null ? new ToolException("the ledger has no jobs") : NamedBatch.Absent(name)),
            1 => new OpenJobs(batches.Min!, items, unbounded),
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
