using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SchemaSdk.Trials;

/// <summary>Keeps many waits under way on one client, and prints what that costs after a warm-up and at the end. No job may be lost.</summary>
internal sealed class Load(ModelClient client, TimeSpan duration)
{
    private readonly ConcurrentDictionary<string, bool> _underWay = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _done;
    private int _failed;

    public static async Task<int> RunAsync(TimeSpan duration, int waits)
    {
        await using HostProcess host = await HostProcess.StartAsync();
        using var client = new ModelClient(new ModelClientOptions
        {
            BaseAddress = host.Address,
            ApiKey = "trial",
            RequestsPerMinute = 100_000,
        });
        return await new Load(client, duration).RunAsync(waits);
    }

    private async Task<int> RunAsync(int waits)
    {
        Task[] all = [.. Enumerable.Range(0, waits).Select(_ => Task.Run(WaitAgainAndAgain))];
        Footprint? warm = null;
        int steps = Math.Max(2, (int)(duration.TotalSeconds / 5));
        for (int step = 1; step <= steps; step++)
        {
            TimeSpan pause = duration * step / steps - _clock.Elapsed;
            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, TimeProvider.System);
            Footprint now = Footprint.Take();
            // A quarter of the time lets connections, threads and compiled code come to rest.
            if (step >= steps / 4)
                warm ??= now;
            Console.WriteLine($"{_clock.Elapsed.TotalSeconds,4:F0} s  {_done,6} jobs  {_underWay.Count,4} under way  {now}");
            if (step == steps)
                Console.WriteLine($"warm: {warm}\nend:  {now}");
        }

        await Task.WhenAll(all);
        Console.WriteLine($"{_done} jobs came back, {_underWay.Count} are lost, {_failed} calls failed");
        return _underWay.IsEmpty && _failed == 0 ? 0 : 1;
    }

    private async Task WaitAgainAndAgain()
    {
        while (_clock.Elapsed < duration)
        {
            try
            {
                Job job = await client.SubmitAsync("clock-maker", new JsonObject { ["prompt"] = "a clock" });
                _underWay[job.Id!] = true;
                JobResult result = await client.WaitAsync(job);
                if (result.Outputs.Count == 1 && _underWay.TryRemove(job.Id!, out _))
                    Interlocked.Increment(ref _done);
            }
            catch (ModelApiException error)
            {
                Interlocked.Increment(ref _failed);
                Console.WriteLine(error.Message);
            }
        }
    }
}
