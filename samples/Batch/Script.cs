using System.Diagnostics;
using System.Globalization;
using SchemaSdk;
using SchemaSdk.Simulator;

/// <summary>Runs the work in processes that are killed, and one that is not.</summary>
internal static class Script
{
    private const int Kills = 3;

    public static async Task<int> RunAsync(int count)
    {
        string folder = Directory.CreateTempSubdirectory("schema-sdk-batch-").FullName;
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
            JobDuration = TimeSpan.FromSeconds(1),
            FailRate = 0.2,
        });
        Console.WriteLine($"{count} videos on a host of this machine, on which every fifth job fails; nothing is billed.");
        for (int kill = 1; kill <= Kills; kill++)
        {
            using Process victim = Start(host, folder, count);
            while (!victim.HasExited && Videos(folder) < count * kill / (Kills + 1))
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            victim.Kill();
            await victim.WaitForExitAsync();
            Console.WriteLine($"Killed with {host.Jobs.Count} jobs at the host and {Videos(folder)} videos saved.");
        }

        using Process last = Start(host, folder, count);
        await last.WaitForExitAsync();
        return await ReportAsync(host, folder);
    }

    private static Process Start(SimulatedHost host, string folder, int count) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!,
        [
            .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Script).Assembly.Location] : (string[])[],
            "work", host.BaseAddress.ToString(), folder, count.ToString(CultureInfo.InvariantCulture),
        ]))!;

    private static int Videos(string folder) => new DirectoryInfo(Path.Combine(folder, "videos")) is { Exists: true } videos
        ? videos.GetFiles("*.mp4").Length
        : 0;

    private static async Task<int> ReportAsync(SimulatedHost host, string folder)
    {
        await using JobLedger ledger = Work.LedgerIn(folder);
        LedgerTotals totals = await ledger.TotalsAsync("clips");
        Console.WriteLine($"{totals[LedgerState.Downloaded]} of {totals.Count} saved in {Path.Combine(folder, "videos")}");
        Console.WriteLine($"{totals[LedgerState.Unknown]} unknown, because a process was killed while it was sending them");
        Console.WriteLine($"{host.Jobs.Count} jobs at the host, failed ones included; ${totals.Spent} spent, ${totals.Held} held");
        return totals[LedgerState.Downloaded] + totals[LedgerState.Unknown] == totals.Count ? 0 : 1;
    }
}
