using System.Diagnostics;
using SchemaSdk.Simulator;

namespace SchemaSdk.Trials;

/// <summary>The local host in a process of its own, so that what the client costs can be measured apart. It ends with its input.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Document = """
        {
          "id": "clock-maker",
          "supported_endpoints": "POST /v1/videos/generations",
          "output_modalities": ["Video"],
          "supported_parameters": [{ "name": "prompt", "type": "string", "required": true }],
          "pricing_rows": [{ "label": "All", "spec": "per request", "rate": "$0.01" }]
        }
        """;

    private readonly Process _process;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Runs in the child: serves until the parent closes the input or is gone.</summary>
    public static async Task<int> ServeAsync()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            Documents = [Document],
            JobDuration = TimeSpan.FromSeconds(3),
            RequestsKept = 0,
        });
        Console.WriteLine(host.BaseAddress);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public static async Task<HostProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostProcess).Assembly.Location, "host"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The host ended at once.");
        return new HostProcess(process, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
