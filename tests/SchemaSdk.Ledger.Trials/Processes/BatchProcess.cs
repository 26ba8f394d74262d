using System.Globalization;
using SchemaSdk.Models;

namespace SchemaSdk.Ledger.Trials;

/// <summary>A process that runs a batch over a ledger in a file, as an application of one machine does.</summary>
internal static class BatchProcess
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        WorkerSettings settings = WorkerSettings.Of(arguments);
        var options = new ModelClientOptions();
        settings.Configure(options);
        await using var ledger = new SqliteJobLedger(settings.Connection, settings.LedgerOptions);
        options.Ledger = ledger;
        using var client = new ModelClient(options);
        var batch = new BatchOptions
        {
            Name = WorkerSettings.Batch, Concurrency = 12, Folder = Path.Combine(settings.Folder, "out"), MaxTotal = Load.Ceiling(Load.Count(settings)),
        };
        await foreach (BatchResult result in client.RunManyAsync(Load.Items(Load.Count(settings)), batch))
            _ = result;
        return 0;
    }
}

/// <summary>The requests of a trial.</summary>
internal static class Load
{
    public static IEnumerable<BatchItem> Items(int count) => Enumerable.Range(0, count).Select(i =>
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"k{i:D4}");
        return new BatchItem { Key = key, Request = new KlingO3Request { Prompt = $"sunrise ({key})", Duration = 5 } };
    });

    public static decimal Ceiling(int count) => Items(1).Single().Request.EstimatePrice().Maximum!.Value * count;

    /// <summary>The number of jobs, which the processes of a trial find in its folder.</summary>
    public static int Count(WorkerSettings settings) =>
        int.Parse(File.ReadAllText(Path.Combine(settings.Folder, "count")), CultureInfo.InvariantCulture);
}
