using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Pulling;

public sealed class PaceTests
{
    [Fact]
    public async Task A_pull_of_many_models_keeps_to_the_limit_of_the_host()
    {
        var time = new RunningTime();
        var asked = new List<DateTimeOffset>();
        string[] documents = [.. Enumerable.Range(0, 120).Select(i => Sample.Of($"m{i}"))];
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            Documents = documents,
            OnAnswered = (_, _) =>
            {
                lock (asked)
                    asked.Add(time.GetUtcNow());
            },
        });
        using var place = new Workplace { Time = time };
        Assert.Equal(0, (await place.RunAsync("pull", "--all", "--from", host.BaseAddress.ToString())).ExitCode);
        Assert.Equal(121, asked.Count);

        // Those of four tasks may be noted down a little later than they were sent.
        Assert.True(asked[^1] - asked[0] >= TimeSpan.FromMinutes(2));
    }
}
