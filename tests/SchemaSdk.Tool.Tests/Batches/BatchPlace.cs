using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>A folder with a document, a local host that plays it, and batches between them.</summary>
internal sealed class BatchPlace : IAsyncDisposable
{
    private BatchPlace(SimulatedHost host)
    {
        Host = host;
        Place.Write("schemas/kling-o3.json", Sample.KlingO3);
        Place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);
    }

    public SimulatedHost Host { get; }

    public Workplace Place { get; } = new();

    public string Ledger => Place.At("out/ledger.db");

    public static async Task<BatchPlace> StartAsync(double failRate = 0, params IReadOnlyList<string> documents) => new(
        await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            Documents = [Sample.KlingO3, .. documents],
            AcceptUnknownParameters = true,
            JobDuration = TimeSpan.FromMilliseconds(100),
            FailRate = failRate,
        }));

    /// <summary>Runs a file of requests against the local host.</summary>
    public Task<ToolRun> RunAsync(string file, params IReadOnlyList<string> options) =>
        Place.RunAsync(["batch", "run", file, "--out", "out", .. At(), .. options]);

    /// <summary>The options that lead to the local host.</summary>
    public IReadOnlyList<string> At() => ["--base-address", Host.BaseAddress.ToString(), "--requests-per-minute", "60000"];

    /// <summary>Writes a table of so many different requests.</summary>
    public string Table(int count, string name = "clips.csv")
    {
        IEnumerable<string> rows = Enumerable.Range(0, count).Select(i => $"kling-o3,wave {i},5,row {i}");
        Place.Write(name, string.Join('\n', rows.Prepend("model,prompt,duration,tag")));
        return name;
    }

    public async Task<System.Text.Json.Nodes.JsonNode> StatusAsync() =>
        (await Place.RunAsync("batch", "status", "--ledger", "out/ledger.db", "--json")).Json;

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Place.Dispose();
    }
}
