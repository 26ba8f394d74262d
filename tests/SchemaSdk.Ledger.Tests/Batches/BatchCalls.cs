namespace SchemaSdk.Ledger.Tests;

/// <summary>Requests for batches, and runs of them.</summary>
internal static class BatchCalls
{
    public static IEnumerable<ModelRequest> Requests(int count) =>
        Enumerable.Range(0, count).Select(i => LedgerHost.Request with { Prompt = $"sunrise {i}" });

    public static async Task<List<BatchResult>> RunAsync(
        ModelClient client, IEnumerable<ModelRequest> requests, BatchOptions options, CancellationToken cancellationToken = default)
    {
        List<BatchResult> results = [];
        await foreach (BatchResult result in client.RunManyAsync(requests, options, cancellationToken))
            results.Add(result);
        return results;
    }
}
