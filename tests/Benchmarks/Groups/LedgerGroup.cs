using System.Diagnostics;
using SchemaSdk.Benchmarks.Beside;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>What the ledger costs a job from its plan to its files, in a SQLite file, and what a ledger of ten thousand jobs costs to look at.</summary>
internal static class LedgerGroup
{
    private const int Lives = 1_000;
    private const int Block = 100;
    private const int Jobs = 10_000;
    private const int Rounds = 5;

    public static async IAsyncEnumerable<Comparison> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("schema-sdk-ledger-").FullName;
        string other = Path.Combine(folder, "alone.db");
        await using (var ledger = new SqliteJobLedger(Path.Combine(folder, "jobs.db")))
        {
            await PlanAsync(ledger, "live", Lives);
            await using (var planned = new SqliteJobLedger(other))
                await PlanAsync(planned, "live", Lives);
            var alone = new StoreAlone(other);
            long memory = 0;
            double withLedger = 0;
            double withStore = 0;
            for (int i = 0; i < Lives; i += Block)
            {
                double ours = await TimeAsync(i, key => LiveAsync(ledger, key));
                double store = await TimeAsync(i, key =>
                {
                    alone.Live(key);
                    return Task.CompletedTask;
                });
                if (i == 0)
                {
                    // Now everything is compiled and every cache is full.
                    memory = GC.GetTotalMemory(forceFullCollection: true);
                    continue;
                }

                withLedger += ours;
                withStore += store;
            }

            double grown = (double)GC.GetTotalMemory(forceFullCollection: true) / memory;
            yield return new Comparison("ledger/ms-a-job", withLedger / (Lives - Block), 2);
            yield return new Comparison("ledger/ms-a-job-beside-store", (withLedger - withStore) / (Lives - Block), 1);
            yield return new Comparison("ledger/memory", grown, 1.1);

            await PlanAsync(ledger, "many", Jobs);
            var times = new double[Rounds];
            for (int i = 0; i < Rounds; i++)
            {
                long start = Stopwatch.GetTimestamp();
                Same.Value("the jobs", (await ledger.TotalsAsync("many")).Count, (long)Jobs);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            yield return new Comparison("ledger/status-ms", Stopwatches.Median(times), 200);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task PlanAsync(JobLedger ledger, string batch, int count)
    {
        var request = new KlingO3Request { Prompt = "a lighthouse in the rain" };
        await ledger.OpenBatchAsync(batch, 1_000_000m);
        await ledger.PlanAsync(batch, [.. Enumerable.Range(0, count).Select(i => PlannedJob.Of(batch + i, request))]);
    }

    private static async Task LiveAsync(JobLedger ledger, string key)
    {
        LedgerClaim claim = await ledger.TryClaimAsync(key);
        var job = new Job { Id = "job_" + key, Status = JobStatus.Queued, PollUrl = "/v1/jobs/job_" + key };
        await ledger.TryMoveAsync(new LedgerMove { Key = key, To = LedgerState.Submitted, Job = job, Attempt = claim.Entry!.Attempt });
        await ledger.TryMoveAsync(new LedgerMove { Key = key, To = LedgerState.Completed, Job = job, Cost = 1.4m });
        await ledger.TryMoveAsync(
            new LedgerMove { Key = key, To = LedgerState.Downloaded, Files = [new LedgerFile($"/videos/{key}.mp4", 34_000, new string('a', 64))] });
    }

    /// <returns>Milliseconds of processor time.</returns>
    private static async Task<double> TimeAsync(int first, Func<string, Task> live)
    {
        TimeSpan began = Processor();
        for (int i = first; i < first + Block; i++)
            await live("live" + i);
        return (Processor() - began).TotalMilliseconds;
    }

    private static TimeSpan Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
