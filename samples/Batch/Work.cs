using System.Globalization;
using SchemaSdk;
using SchemaSdk.Models;

/// <summary>What a program of your own would do: read the requests, run them as one batch.</summary>
internal static class Work
{
    public static async Task<int> RunAsync(Uri host, string folder, int count)
    {
        await using JobLedger ledger = LedgerIn(folder);

        // Without BaseAddress, the requests go to the host itself, with the key in its environment variable.
        using var client = new ModelClient(new ModelClientOptions
        {
            Ledger = ledger,
            ApiKey = "local",
            BaseAddress = host,
            RequestsPerMinute = 60_000,
        });
        var options = new BatchOptions
        {
            Name = "clips",
            MaxTotal = 500,
            Concurrency = 8,
            FailedRetries = 5,
            Folder = Path.Combine(folder, "videos"),
        };
        int missing = 0;
        await foreach (BatchResult result in client.RunManyAsync(Items(count), options))
            missing += result.IsSuccess ? 0 : 1;
        return missing == 0 ? 0 : 1;
    }

    public static JobLedger LedgerIn(string folder) =>
        new SqliteJobLedger(Path.Combine(folder, "jobs.db"), new JobLedgerOptions { Models = ModelCatalog.All });

    private static IEnumerable<BatchItem> Items(int count) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "clips.csv")).Skip(1).Take(count)
        let cells = line.Split(',')
        select new BatchItem
        {
            Tag = cells[0],
            Request = new KlingO3Request { Prompt = cells[1], Duration = double.Parse(cells[2], CultureInfo.InvariantCulture) },
        };
}
