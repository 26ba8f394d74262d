using System.Diagnostics;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>Ctrl-C, and processes that are killed.</summary>
public sealed class InterruptTests
{
    [Fact]
    public async Task The_first_Ctrl_C_finishes_what_is_paid_and_the_second_stops_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signals to other processes.");
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            Documents = [Sample.KlingO3], JobDuration = TimeSpan.FromSeconds(3),
        });
        place.Write("r.csv", "model,prompt,duration\n" + string.Join('\n', Enumerable.Range(0, 40).Select(i => $"kling-o3,wave {i},5")));
        string[] batch =
        [
            "batch", "run", "r.csv", "--out", "out", "--concurrency", "4", "--base-address", host.BaseAddress.ToString(),
            "--requests-per-minute", "60000",
        ];

        (int code, string output, string error) = await RunAsync(place, host, batch, "-INT");
        Assert.Equal(2, code);
        Assert.Contains("Press Ctrl-C again to stop at once", error);
        int sent = host.Jobs.Count;
        Assert.InRange(sent, 4, 12);
        Assert.Contains($"{sent} of 40 saved in out", output);

        (code, _, error) = await RunAsync(place, host, batch, "-TERM", "-TERM");
        Assert.Equal(2, code);
        Assert.Contains("Stopped. Jobs continue at the host; the same command finds them.", error);
    }

    [Fact]
    public async Task A_batch_that_is_killed_again_and_again_ends_with_no_job_sent_twice_or_lost()
    {
        KilledBatch batch = new(Path.Combine(AppContext.BaseDirectory, "SchemaSdk.Tool.dll"), Sample.KlingO3);
        KilledBatchFigures figures = await batch.RunAsync(jobs: 60, kills: 5, TestContext.Current.CancellationToken);
        Assert.Equal((5, 0, 0), (figures.Kills, figures.SentTwice, figures.Lost));
        Assert.Equal(figures.Jobs, figures.Known + figures.Unknown);
        Assert.InRange(figures.Unknown, 0, 5 * 4);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        Workplace place, SimulatedHost host, string[] batch, params string[] signals)
    {
        int before = host.Jobs.Count;
        using Process tool = ToolProcess.Start(place, batch);
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        while (host.Jobs.Count < before + 4 && !tool.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        string error = "";
        foreach (string signal in signals)
        {
            using Process kill = Process.Start("kill", [signal, tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            error += await tool.StandardError.ReadLineAsync() + "\n";
        }

        error += await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return (tool.ExitCode, await output, error);
    }
}
