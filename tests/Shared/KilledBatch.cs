using System.Diagnostics;
using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tests;

/// <summary>A batch of the tool that is killed again and again, and what became of its jobs.</summary>
/// <param name="tool">The tool's assembly.</param>
/// <param name="document">The document of kling-o3.</param>
internal sealed class KilledBatch(string tool, string document)
{
    private const int Concurrency = 4;

    public async Task<KilledBatchFigures> RunAsync(int jobs, int kills, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("schema-sdk-");
        try
        {
            await using SimulatedHost host = await SimulatedHost.StartAsync(
                new SimulatedHostOptions
                {
                    Documents = [document], JobDuration = TimeSpan.FromSeconds(1), Latency = TimeSpan.FromMilliseconds(50),
                },
                cancellationToken);
            Directory.CreateDirectory(Path.Combine(folder.FullName, "schemas"));
            File.WriteAllText(Path.Combine(folder.FullName, "schemas", "kling-o3.json"), document);
            IEnumerable<string> rows = Enumerable.Range(0, jobs).Select(i => $"kling-o3,wave {i},5");
            File.WriteAllLines(Path.Combine(folder.FullName, "clips.csv"), rows.Prepend("model,prompt,duration"));
            var random = new Random(1);
            long began = Stopwatch.GetTimestamp();
            int killed = 0;
            while (killed < kills)
            {
                using Process run = Start(folder, host);
                Task<string> read = run.StandardOutput.ReadToEndAsync(cancellationToken);

                // In the middle of whatever comes after some more jobs: sending, polling, saving, or the start of the next one.
                int next = host.Jobs.Count + random.Next(1, Math.Max(2, (jobs - host.Jobs.Count) / (kills - killed)));
                while (!run.HasExited && host.Jobs.Count < next)
                    await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 800)), TimeProvider.System, cancellationToken);
                if (run.HasExited)
                    break;
                run.Kill();
                await run.WaitForExitAsync(cancellationToken);
                await read;
                killed++;
            }

            using Process last = Start(folder, host);
            string output = await last.StandardOutput.ReadToEndAsync(cancellationToken);
            await last.WaitForExitAsync(cancellationToken);
            return await FiguresAsync(folder, host, killed, Stopwatch.GetElapsedTime(began), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Process Start(DirectoryInfo folder, SimulatedHost host)
    {
        Process run = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                tool, "batch", "run", "clips.csv", "--out", "out", "--concurrency", $"{Concurrency}", "--max-total", "100000",
                "--base-address", host.BaseAddress.ToString(), "--requests-per-minute", "60000",
            ])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        run.BeginErrorReadLine();
        return run;
    }

    private static async Task<KilledBatchFigures> FiguresAsync(
        DirectoryInfo folder, SimulatedHost host, int killed, TimeSpan time, string output)
    {
        await using var ledger = new SqliteJobLedger(Path.Combine(folder.FullName, "out", "ledger.db"));
        var known = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        int count = 0;
        await foreach (LedgerEntry entry in ledger.ReadAsync(new LedgerQuery()))
        {
            count++;
            if (entry.State == LedgerState.Unknown)
                unknown.Add(PromptOf(entry.Parameters));
            else if (entry is { State: LedgerState.Downloaded, JobId: { } id })
                known.Add(id);
        }

        string[] prompts = [.. host.Jobs.Select(job => PromptOf(job.Request))];
        int lost = host.Jobs.Count(job => !known.Contains(job.Id) && !unknown.Contains(PromptOf(job.Request)));
        return new KilledBatchFigures(
            count, killed, prompts.Length, known.Count, unknown.Count, prompts.Length - prompts.Distinct().Count(), lost, time,
            output.TrimEnd().Split('\n')[^1]);
    }

    private static string PromptOf(string request) => (string)JsonNode.Parse(request)!["prompt"]!;
}

/// <summary>What became of a batch that was killed.</summary>
/// <param name="Jobs">The jobs in the ledger.</param>
/// <param name="Kills">How many times its process was killed while work was left.</param>
/// <param name="Accepted">The jobs that the host accepted.</param>
/// <param name="Known">The jobs that the ledger knows by the host's id, all saved.</param>
/// <param name="Unknown">The jobs that the ledger lists as unknown.</param>
/// <param name="SentTwice">The jobs that the host accepted more than once.</param>
/// <param name="Lost">The jobs that the host accepted and the ledger neither knows nor lists.</param>
/// <param name="Time">From the first start to the end.</param>
/// <param name="Output">The last line of the last run.</param>
internal sealed record KilledBatchFigures(
    int Jobs, int Kills, int Accepted, int Known, int Unknown, int SentTwice, int Lost, TimeSpan Time, string Output);
