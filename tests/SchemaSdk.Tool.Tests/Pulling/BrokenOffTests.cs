using System.Diagnostics;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Pulling;

/// <summary>Runs that end in the middle: no file is half-written, and the next run brings it to its end.</summary>
[Trait("Category", "Slow")]
public sealed class BrokenOffTests
{
    private const int Models = 12;

    private static readonly string[] s_old = [.. Enumerable.Range(0, Models).Select(i => Sample.KlingO3.Replace("kling-o3", $"m{i}", StringComparison.Ordinal))];
    private static readonly string[] s_new = [.. s_old.Select(d => d.Replace("\"max\": 15", "\"max\": 12", StringComparison.Ordinal))];

    public static TheoryData<int> Requests => [.. Enumerable.Range(1, Models + 1)];

    public static TheoryData<int> SomeRequests => [1, 2, 5, 9, Models + 1];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_run_that_is_cancelled_at_any_request_is_taken_up_where_it_ended(int request)
    {
        using var place = new Workplace();
        WriteAll(place, s_old);
        using var source = new CancellationTokenSource();
        int seen = 0;
        await using SimulatedHost host = await HostAsync(() =>
        {
            if (Interlocked.Increment(ref seen) == request)
                source.Cancel();
        });
        await place.RunAsync(source.Token, "pull", "--all", "--from", host.BaseAddress.ToString());
        AssertWhole(place);
        host.ForgetRequests();
        await AssertCompletesAsync(place, host);
        Assert.True(request == 1 || host.Requests.Count <= 1 + Models - (request - 1) + 4, "What was done already was asked for again.");
    }

    [Theory]
    [MemberData(nameof(SomeRequests))]
    public async Task A_run_that_is_killed_at_any_request_leaves_whole_files(int request)
    {
        using var place = new Workplace();
        WriteAll(place, s_old);
        int seen = 0;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using SimulatedHost host = await HostAsync(() =>
        {
            if (Interlocked.Increment(ref seen) == request)
                reached.TrySetResult();
        });
        using Process tool = ToolProcess.Start(place, "pull", "--all", "--from", host.BaseAddress.ToString());
        await reached.Task;
        tool.Kill();
        await tool.WaitForExitAsync();
        AssertWhole(place);
        await AssertCompletesAsync(place, host);
    }

    [Fact]
    public async Task What_a_killed_run_left_beside_a_file_is_taken_up()
    {
        using var place = new Workplace();
        WriteAll(place, s_old);
        foreach (int i in (int[])[0, 3])
            place.Write($"schemas/m{i}.json.tmp", s_new[i][..100]);

        place.Write("schemas/.schema-sdk-pull", "not a journal\n0123");
        await using SimulatedHost host = await HostAsync(() => { });
        await AssertCompletesAsync(place, host);
    }

    private static async Task AssertCompletesAsync(Workplace place, SimulatedHost host)
    {
        ToolRun run = await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Enumerable.Range(0, Models).Select(i => $"m{i}.json").Order(StringComparer.Ordinal), place.Files());
        Assert.All(Enumerable.Range(0, Models), i => Assert.Equal(s_new[i], place.Read($"schemas/m{i}.json")));
    }

    private static void AssertWhole(Workplace place) =>
        Assert.All(Enumerable.Range(0, Models), i => Assert.Contains(place.Read($"schemas/m{i}.json"), new[] { s_old[i], s_new[i] }));

    private static void WriteAll(Workplace place, string[] documents)
    {
        for (int i = 0; i < documents.Length; i++)
            place.Write($"schemas/m{i}.json", documents[i]);
    }

    private static Task<SimulatedHost> HostAsync(Action answered) => SimulatedHost.StartAsync(new SimulatedHostOptions
    {
        Documents = s_new,
        OnAnswered = (_, _) => answered(),
    });
}
