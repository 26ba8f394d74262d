namespace SchemaSdk.Tests;

/// <summary>Very many jobs at once, in virtual time: every result is fetched before the host forgets it.</summary>
[Collection(nameof(BatchTests))]
[CollectionDefinition(nameof(BatchTests), DisableParallelization = true)]
public class BatchTests
{
    /// <summary>Jobs, requests a minute, the shortest and the longest job in minutes, one poll in how many fails.</summary>
    public static TheoryData<int, int, double, double, int> Batches => new()
    {
        { 100, 50, 0.5, 10, 0 },
        { 1_000, 50, 0.5, 10, 0 },
        { 1_000, 50, 0.5, 10, 20 },
        { 2_000, 50, 0.5, 10, 0 },
        { 4_000, 50, 0.5, 10, 20 },
        { 10_000, 50, 0.5, 10, 0 },
        { 1_000, 50, 60, 90, 0 },
        { 1_000, 50, 0, 0.1, 0 },
        { 1_500, 50, 20, 20, 3 },
        { 60, 1, 0.5, 10, 0 },
        { 200, 7, 0.5, 30, 5 },
        { 5_000, 600, 0.5, 30, 0 },
    };

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Every_result_of_a_batch_is_fetched(int jobs, int requestsPerMinute, double shortest, double longest, int failing)
    {
        var clock = new EventTimeProvider();
        var random = new Random(jobs);
        TimeSpan[] durations =
            [.. Enumerable.Range(0, jobs).Select(_ => TimeSpan.FromMinutes(shortest + random.NextDouble() * (longest - shortest)))];
        using var host = new BatchHost(clock, requestsPerMinute, job => durations[job])
        {
            FailsPoll = failing == 0 ? _ => false : poll => poll % failing == 0,
        };
        using var client = new Batch(clock, host, requestsPerMinute, waitTimeout: TimeSpan.FromMinutes(longest + 30));

        Task<JobResult>[] runs = [.. Enumerable.Range(0, jobs).Select(_ => client.RunAsync())];
        client.Complete();

        JobResult[] results = await Task.WhenAll(runs);
        Assert.Equal(jobs, results.Select(result => result.Outputs.Single().Url!.AbsolutePath).Distinct().Count());
        Assert.Equal((jobs, jobs), (host.Submits, host.Fetched));
        Assert.Equal(0, host.Refused);
        Assert.InRange(host.LongestUnfetched, TimeSpan.Zero, TimeSpan.FromMinutes(30));
        TestContext.Current.SendDiagnosticMessage(
            $"{jobs} jobs at {requestsPerMinute}/min: {clock.Elapsed.TotalMinutes:0} min, {host.Polls} polls, longest unfetched {host.LongestUnfetched}");
    }

    [Fact]
    public async Task Jobs_that_are_all_submitted_before_any_is_waited_for_are_fetched()
    {
        var clock = new EventTimeProvider();
        using var host = new BatchHost(clock, 50, job => TimeSpan.FromSeconds(30 + job % 570));
        using var client = new Batch(clock, host, 50, TimeSpan.FromMinutes(30));

        Task<Job>[] submits = [.. Enumerable.Range(0, 1_000).Select(_ => client.SubmitAsync())];
        client.Complete();
        Task<JobResult>[] waits = [.. (await Task.WhenAll(submits)).Select(client.WaitAsync)];
        client.Complete();

        Assert.All(await Task.WhenAll(waits), result => Assert.Single(result.Outputs));
        Assert.Equal(1_000, host.Fetched);
    }

    [Fact]
    public async Task Jobs_of_another_process_are_fetched_beside_new_ones()
    {
        var clock = new EventTimeProvider();
        using var host = new BatchHost(clock, 50, job => TimeSpan.FromSeconds(30 + job % 570));
        using var client = new Batch(clock, host, 50, TimeSpan.FromMinutes(30));
        clock.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        Assert.True(clock.Next());
        string[] ids = [.. Enumerable.Range(0, 1_000).Select(job => host.Add(TimeSpan.FromSeconds(job - 1_500)))];

        Task<JobResult>[] runs = [.. Enumerable.Range(0, 500).Select(_ => client.RunAsync())];
        Task<JobResult>[] waits = [.. ids.Select(client.WaitAsync)];
        client.Complete();

        Assert.All(await Task.WhenAll([.. runs, .. waits]), result => Assert.Single(result.Outputs));
        Assert.Equal(1_500, host.Fetched);
    }

    [Fact]
    public async Task A_thousand_waits_leave_a_submit_its_place()
    {
        var clock = new EventTimeProvider();
        using var host = new BatchHost(clock, 50, _ => TimeSpan.Zero);
        using var client = new Batch(clock, host, 50, TimeSpan.FromHours(20));
        Task<JobResult>[] waits = [.. Enumerable.Range(0, 1_000).Select(_ => client.WaitAsync(host.Add(TimeSpan.FromHours(1))))];

        var delays = new List<TimeSpan>();
        while (delays.Count < 100 && clock.Next())
        {
            client.Settle();
            if (clock.Elapsed < TimeSpan.FromSeconds(20 * delays.Count))
                continue;
            TimeSpan began = clock.Elapsed;
            Task<Job> submit = client.SubmitAsync();
            while (!submit.IsCompleted && clock.Next())
                client.Settle();
            delays.Add(clock.Elapsed - began);
        }

        client.Complete();
        Assert.Equal(100, delays.Count);
        Assert.All(delays, delay => Assert.Equal(TimeSpan.Zero, delay));
        Assert.All(await Task.WhenAll(waits), result => Assert.Single(result.Outputs));
    }
}
