using System.Diagnostics;
using SchemaSdk.Simulator;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>The local host in a process of its own, so that what it allocates is not counted.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static HostProcess Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("host");
        Process process = Process.Start(start)!;
        return new HostProcess(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    /// <summary>What the other process does: it serves until its input ends.</summary>
    public static async Task<int> ServeAsync()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
            JobDuration = TimeSpan.FromMinutes(10),
            RequestsKept = 0,
        });
        Console.WriteLine(host.BaseAddress);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
