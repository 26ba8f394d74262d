namespace SchemaSdk.Tests;

/// <summary>Progress arrives in order, says when polls fail, and reads well in a console.</summary>
public class ProgressTests
{
    [Fact]
    public async Task Reports_come_in_order_and_before_the_wait_ends()
    {
        Step[] polls = [.. Enumerable.Range(0, 50).Select(poll => Step.Json(Clients.Job("running", $",\"progress\":{poll / 100.0}")))];
        await using var server = new HostileServer([.. polls, Step.Json(Clients.Job("completed"))]);
        using ModelClient client = Clients.For(server);
        var lines = new List<string>();

        await client.WaitAsync("job_1", new WaitOptions { Progress = new OrderedProgress<JobProgress>(p => lines.Add($"{p}")) }).Guarded();

        Assert.Equal([.. Enumerable.Range(0, 50).Select(poll => $"running: {poll}%"), "completed: 100%"], lines);
    }

    [Fact]
    public void One_receiver_of_several_waits_is_called_by_one_at_a_time()
    {
        int inside = 0, most = 0, count = 0;
        var progress = new OrderedProgress<int>(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            count++;
            Interlocked.Decrement(ref inside);
        });

        Parallel.For(0, 10_000, progress.Report);

        Assert.Equal((1, 10_000), (most, count));
        Assert.Throws<ArgumentNullException>(() => new OrderedProgress<int>(null!));
    }

    [Fact]
    public async Task An_outage_is_reported_with_its_reason_and_its_end()
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("running", ",\"progress\":0.4")), Step.Status(503), Step.Status(502), new Step.ResetAfterRequest(),
            Step.Json(Clients.Job("running", ",\"progress\":0.5")), Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);
        var progress = new Recorder<JobProgress>();

        await client.WaitAsync("job_1", new WaitOptions { Progress = progress }).Guarded();

        Assert.Equal([null, 1, 2, 3, null, null], progress.Seen.Select(seen => seen.Outage?.FailedPolls));
        Assert.Equal(
            ["status 503", "status 502", "connection lost"], progress.Seen.Where(seen => seen.Outage is not null).Select(seen => seen.Outage!.Reason));
        Assert.Equal([0.4, 0.4, 0.4, 0.4, 0.5, 1], progress.Seen.Select(seen => seen.Fraction));
        Assert.Equal(TimeSpan.Zero, progress.Seen[1].Outage!.Duration);
        Assert.True(progress.Seen[3].Outage!.Duration > progress.Seen[2].Outage!.Duration);
        Assert.Matches(@"^running: 40%; polls have been failing for \d+ s \(connection lost\)$", progress.Seen[3].ToString());
    }

    [Fact]
    public async Task An_outage_from_the_beginning_is_reported_with_the_id_alone()
    {
        await using var server = new HostileServer(Step.Status(503), Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);
        var progress = new Recorder<JobProgress>();

        await client.WaitAsync("job_1", new WaitOptions { Progress = progress }).Guarded();

        Assert.Equal("job_1", progress.Seen[0].Job.Id);
        Assert.Equal(JobStatusKind.Unknown, progress.Seen[0].Status.Kind);
        Assert.Equal("status unknown; polls have been failing for 0 s (status 503)", progress.Seen[0].ToString());
        Assert.Equal(2, progress.Seen.Count);
    }

    [Fact]
    public async Task A_receiver_that_throws_in_an_outage_ends_the_wait_with_the_job()
    {
        await using var server = new HostileServer(Step.Status(503));
        using ModelClient client = Clients.For(server);
        var progress = new OrderedProgress<JobProgress>(_ => throw new OperationCanceledException());

        var error = await Assert.ThrowsAsync<HookFailedException>(() =>
            client.WaitAsync("job_1", new WaitOptions { Progress = progress }).Guarded());

        Assert.Equal("job_1", error.JobId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("queued", null, "queued")]
    [InlineData("processing", 0.0, "processing: 0%")]
    [InlineData("processing", 0.29, "processing: 29%")]
    [InlineData("processing", 0.999, "processing: 99%")]
    [InlineData("completed", null, "completed: 100%")]
    [InlineData("failed", 0.5, "failed: 50%")]
    [InlineData("", null, "status unknown")]
    public void A_line_of_progress_reads_well(string status, double? fraction, string line) => Assert.Equal(
        line, new JobProgress { Job = new Job { Status = JobStatus.Parse(status), Progress = fraction } }.ToString());
}
