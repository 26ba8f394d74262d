namespace SchemaSdk.Tests;

/// <summary>What a word for a status means, and what the rest of the answer makes of a word that nobody knows.</summary>
public class StatusWordTests
{
    [Theory]
    [InlineData(
        JobStatusKind.Completed,
        "completed",
        "COMPLETED",
        " completed ",
        "Completed\n",
        "succeeded",
        "succeed",
        "success",
        "SUCCESS",
        "successful",
        "done",
        "Done",
        "finished",
        "complete",
        "ready",
        "completed_with_warnings",
        "Completed With Errors",
        "succeeded-partially"
    )]
    [InlineData(
        JobStatusKind.Failed,
        "failed",
        "FAILED",
        "fail",
        "failure",
        "error",
        "errored",
        "faulted",
        "expired",
        "EXPIRED",
        "timeout",
        "timed_out",
        "timed out",
        "TIMED-OUT",
        "TimedOut",
        "timedout",
        "time_out",
        "rejected",
        "dead",
        "crashed",
        "not_found",
        "Content Moderated",
        "failed_permanently",
        "error: out of memory",
        "generation_failed",
        "GenerationFailed",
        "expired_in_queue",
        "internal error",
        "queue_timeout",
        "processing_failed"
    )]
    [InlineData(
        JobStatusKind.Cancelled,
        "cancelled",
        "canceled",
        "Canceled",
        "aborted",
        "terminated",
        "stopped",
        "killed",
        "deleted",
        "canceled_by_user",
        "CanceledByUser",
        "cancelled-by-timeout",
        "user_canceled"
    )]
    [InlineData(
        JobStatusKind.Queued,
        "queued",
        "pending",
        "IN_QUEUE",
        "in-queue",
        "queuing",
        "waiting",
        "created",
        "submitted",
        "not_started",
        "NotStarted",
        "scheduled",
        "throttled",
        "starting"
    )]
    [InlineData(
        JobStatusKind.Running,
        "running",
        "processing",
        "PROCESSING ",
        "in_progress",
        "In Progress",
        "InProgress",
        "started",
        "generating",
        "dreaming",
        "working",
        "active"
    )]
    [InlineData(
        JobStatusKind.Unknown,
        "",
        "Rendering-2",
        "upload_completed",
        "preprocessing_done",
        "not_failed",
        "never_failed",
        "no error",
        "retrying_after_error",
        "retrying_failed",
        "waiting_for_failed_upload",
        "frobnicating",
        "完成",
        "🙂",
        "paused",
        "is_ready"
    )]
    public void A_word_means_the_same_however_it_is_written(JobStatusKind kind, params string[] words) =>
        Assert.All(words, word =>
        {
            JobStatus status = JobStatus.Parse(word);
            Assert.Equal((kind, word), (status.Kind, status.Text));
        });

    private const string Media = ""","result":{"data":[{"url":"https://files.example/a.mp4"}]}""";

    [Theory]
    [InlineData(Media, JobStatusKind.Completed)]
    [InlineData(Media + ""","completed_at":"2026-01-01T00:01:00Z" """, JobStatusKind.Completed)]
    [InlineData(Media + ""","error":null""", JobStatusKind.Completed)]
    [InlineData(Media + ""","error":{"code":0,"message":""} """, JobStatusKind.Completed)]
    [InlineData(""","result":{"text":"hello"},"completed_at":"2026-01-01T00:01:00Z" """, JobStatusKind.Completed)]
    [InlineData(""","completed_at":"2026-01-01T00:01:00Z" """, JobStatusKind.Failed)]
    [InlineData(""","completed_at":1767225640""", JobStatusKind.Failed)]
    [InlineData(""","error":"out of memory" """, JobStatusKind.Failed)]
    [InlineData(""","error":{"message":"no"} """, JobStatusKind.Failed)]
    [InlineData(Media + ""","error":{"message":"no"} """, JobStatusKind.Failed)]
    [InlineData("", JobStatusKind.Unknown)]
    [InlineData(""","error":null,"result":null,"completed_at":null""", JobStatusKind.Unknown)]
    [InlineData(""","error":"","result":{},"completed_at":"" """, JobStatusKind.Unknown)]
    [InlineData(""","error":false,"result":{"data":[]},"completed_at":0""", JobStatusKind.Unknown)]
    [InlineData(""","error":[],"completed_at":"0001-01-01T00:00:00Z" """, JobStatusKind.Unknown)]
    [InlineData(""","result":{"preview":"https://files.example/p.jpg"} """, JobStatusKind.Unknown)]
    public async Task A_word_that_nobody_knows_means_what_the_answer_shows(string rest, JobStatusKind kind)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("frobnicated", rest)));
        using ModelClient client = Clients.For(server);

        Job job = await client.GetJobAsync("job_1").Guarded();

        Assert.Equal((kind, "frobnicated"), (job.Status.Kind, job.Status.Text));
        Assert.Equal(kind == JobStatusKind.Completed, job.Result is not null);
    }

    [Theory]
    [InlineData("aborted", "")]
    [InlineData("expired", "")]
    [InlineData("rejected", "")]
    [InlineData("frobnicated", ""","error":"no" """)]
    public async Task A_wait_ends_with_a_final_word_that_the_host_does_not_document(string word, string rest)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job(word, rest)));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.RunAsync(new TestRequest()).Guarded());

        Assert.Equal(("job_1", word), (error.JobId, error.Job.Status.Text));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("succeed")]
    [InlineData(" completed ")]
    [InlineData("frobnicated")]
    public async Task A_wait_ends_with_the_result_of_a_word_that_the_host_does_not_document(string word)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job(word, Media)));
        using ModelClient client = Clients.For(server);

        Assert.Single((await client.RunAsync(new TestRequest()).Guarded()).Outputs);
    }

    [Theory]
    [InlineData("Done! Here is your list.")]
    [InlineData("Error handling in C# is done with exceptions.")]
    [InlineData("Ready when you are")]
    [InlineData("generation failed")]
    public async Task What_a_model_writes_is_no_status(string text)
    {
        await using var server = new HostileServer(Step.Json($$"""{"text":"{{text}}"}"""));
        using ModelClient client = Clients.For(server);

        Assert.Equal(JobStatus.Completed, (await client.SubmitAsync(new TestRequest()).Guarded()).Status);
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("0.45", 0.45)]
    [InlineData("1", 1.0)]
    [InlineData("1.0", 1.0)]
    [InlineData("45", 0.45)]
    [InlineData("1.5", 0.015)]
    [InlineData("99.5", 0.995)]
    [InlineData("100", 1.0)]
    [InlineData("250", 1.0)]
    [InlineData("1e300", 1.0)]
    [InlineData("-1", null)]
    [InlineData("\"45\"", 0.45)]
    [InlineData("\"45%\"", 0.45)]
    [InlineData("\" 45 % \"", 0.45)]
    [InlineData("\"1%\"", 0.01)]
    [InlineData("\"0.5%\"", 0.005)]
    [InlineData("\"0.45\"", 0.45)]
    [InlineData("\"100%\"", 1.0)]
    [InlineData("\"%\"", null)]
    [InlineData("\"half\"", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("{}", null)]
    [InlineData("[45]", null)]
    public async Task Progress_is_a_share_of_one_in_every_form(string json, double? expected)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("running", $""","progress":{json}""")));
        using ModelClient client = Clients.For(server);

        Job job = await client.GetJobAsync("job_1").Guarded();

        Assert.Equal(expected, job.Progress is { } progress ? Math.Round(progress, 6) : null);
        Assert.Equal(job.Progress ?? 0, new JobProgress { Job = job }.Fraction);
    }
}
