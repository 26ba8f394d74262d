using SchemaSdk.Simulator;
using SchemaSdk.Tool.Origins;

namespace SchemaSdk.Tool.Tests.Pulling;

public sealed class PaceTests
{
    [Fact]
    public async Task No_minute_has_more_requests_than_the_limit()
    {
        var time = new RunningTime();
        using var pace = new RequestPace(50, time);
        var sent = new List<DateTimeOffset>();
        for (int i = 0; i < 180; i++)
        {
            await pace.EnterAsync(CancellationToken.None);
            sent.Add(time.GetUtcNow());
            time.Advance(TimeSpan.FromMilliseconds(i % 7 * 300));
        }

        Assert.All(sent, start => Assert.True(sent.Count(at => at >= start && at < start + TimeSpan.FromMinutes(1)) <= 50));
        Assert.True(sent[^1] - sent[0] < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_pause_holds_everything()
    {
        var time = new RunningTime();
        using var pace = new RequestPace(null, time);
        DateTimeOffset start = time.GetUtcNow();
        pace.Hold(TimeSpan.FromSeconds(30));
        await pace.EnterAsync(CancellationToken.None);
        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_pull_of_many_models_keeps_to_the_limit_of_the_host()
    {
        var time = new RunningTime();
        var asked = new List<DateTimeOffset>();
        string[] documents = [.. Enumerable.Range(0, 120).Select(i => Sample.Of($"m{i}"))];
        await using LocalHost host = await LocalHost.StartAsync(new LocalHostOptions
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
