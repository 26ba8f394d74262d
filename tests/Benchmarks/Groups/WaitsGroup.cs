using System.Diagnostics;
using System.Text.Json;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>A thousand waits at once against the local host: what a poll allocates, and whether threads and memory stay flat.</summary>
internal static class WaitsGroup
{
    private const int Waits = 1000;
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(6);

    public static async IAsyncEnumerable<Comparison> RunAsync()
    {
        using HostProcess host = HostProcess.Start();
        using var client = new ModelClient(new ModelClientOptions
        {
            ApiKey = "key", BaseAddress = host.Address, RequestsPerMinute = 100_000, PollInterval = s_interval,
        });
        string id = (await client.SubmitAsync(Samples.Turbo)).Id!;
        using HttpClient raw = MakeRaw(host.Address);
        Uri address = new(host.Address, "v1/jobs/" + id);
        Same.Value("the job", (await client.GetJobAsync(id)).Id, await PollAsync(raw, address));

        Load byHand = await MeasureAsync((polls, token) => WaitByHandAsync(raw, address, polls, token));
        Load ours = await MeasureAsync((polls, token) => WaitAsync(client, id, polls, token));
        yield return new Comparison("waits/bytes-a-poll", ours.BytesAPoll / byHand.BytesAPoll, 1.5)
        {
            Bytes = ours.BytesAPoll,
            Note = $"{byHand.BytesAPoll:F0} B by hand; {ours.Polls} polls in {s_measured.TotalSeconds} s, {byHand.Polls} by hand",
        };
        yield return new Comparison("waits/threads", (double)ours.ThreadsAfter / ours.ThreadsBefore, 1.2)
        {
            Note = $"{ours.ThreadsBefore}, later {ours.ThreadsAfter}",
        };
        yield return new Comparison("waits/memory", (double)ours.HeapAfter / ours.HeapBefore, 1.2)
        {
            Note = $"{ours.HeapBefore / 1024} KiB live, later {ours.HeapAfter / 1024} KiB",
        };
    }

    private static async Task<Load> MeasureAsync(Func<Action, CancellationToken, Task> wait)
    {
        int polls = 0;
        using var end = new CancellationTokenSource();
        Task[] waits = [.. Enumerable.Range(0, Waits).Select(_ => Task.Run(() => wait(() => Interlocked.Increment(ref polls), end.Token)))];
        await Task.Delay(s_settling, TimeProvider.System);
        int pollsBefore = polls, threadsBefore = Threads();
        long heapBefore = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        await Task.Delay(s_measured, TimeProvider.System);
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var load = new Load(
            polls - pollsBefore,
            (double)bytes / (polls - pollsBefore),
            threadsBefore,
            Threads(),
            heapBefore,
            GC.GetTotalMemory(forceFullCollection: true));
        await end.CancelAsync();
        await Task.WhenAll(waits);
        return load;
    }

    private static async Task WaitAsync(ModelClient client, string id, Action polled, CancellationToken token)
    {
        try
        {
            await client.WaitAsync(id, new WaitOptions { Progress = new Counter(polled) }, token);
        }
        catch (JobWaitCanceledException)
        {
        }
    }

    private static async Task WaitByHandAsync(HttpClient raw, Uri address, Action polled, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            await PollAsync(raw, address);
            polled();
            await Task.Delay(s_interval, TimeProvider.System, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A poll as a careful person writes it: the answer is looked into, and its raw JSON kept for the caller.</summary>
    private static async Task<string?> PollAsync(HttpClient raw, Uri address)
    {
        using HttpResponseMessage response = await raw.GetAsync(address);
        response.EnsureSuccessStatusCode();
        using JsonDocument job = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return job.RootElement.GetProperty("job_id").GetString();
    }

    private static HttpClient MakeRaw(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        return client;
    }

    private static int Threads()
    {
        using Process process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }

    private sealed class Counter(Action polled) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => polled();
    }

    private sealed record Load(int Polls, double BytesAPoll, int ThreadsBefore, int ThreadsAfter, long HeapBefore, long HeapAfter);
}
