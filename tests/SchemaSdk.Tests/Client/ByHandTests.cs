using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests;

/// <summary>What a program's own tests make in place of the client and of what it returns.</summary>
public class ByHandTests
{
    private static readonly JobResult s_result = new() { Outputs = [new JobOutput { Url = new Uri("https://files.example/a.mp4?signature=1") }] };

    [Fact]
    public async Task A_client_by_hand_runs_and_waits_for_a_job_by_the_members_that_it_has()
    {
        IModelClient client = new Fake();
        var submit = new SubmitOptions { Tag = "row 7" };

        Assert.Same(s_result, await client.RunAsync(new TestRequest(), submit));
        Assert.Same(s_result, await client.WaitAsync(new Job { Id = "job_2" }));
        Assert.Same(s_result, await client.WaitAsync(new Job { Status = JobStatus.Completed, Result = s_result }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitAsync(new Job()));
        Assert.Equal(["submit row 7", "wait job_1", "wait job_2"], ((Fake)client).Calls);
    }

    [Fact]
    public void An_estimate_by_hand_says_what_it_was_given()
    {
        Assert.Equal("no price is known for the model", new PriceEstimate().ToString());
        Assert.False(new PriceEstimate().IsBounded);
        var exact = new PriceEstimate { Minimum = 1.50m, Maximum = 1.50m, IsExact = true, Currency = "EUR" };
        Assert.True(exact.IsBounded);
        Assert.Contains("1.50", exact.ToString());
        Assert.Contains("EUR", exact.ToString());
    }

    [Fact]
    public void A_report_and_a_job_by_hand_say_what_they_were_given()
    {
        var violation = new Violation { Parameter = "duration", Code = "SSDK1001", Message = "too long" };
        var report = new ValidationReport { Errors = [violation], Warnings = [violation] };

        Assert.False(report.IsValid);
        Assert.True(new ValidationReport { Warnings = [violation] }.IsValid);
        Assert.Equal("error SSDK1001: too long\nwarning SSDK1001: too long", report.ToString());
        var progress = new JobProgress { Job = new Job { Id = "job_1", Status = JobStatus.Running, Progress = 0.5 } };
        Assert.Equal("job_1 (running) 0.5", string.Create(CultureInfo.InvariantCulture, $"{progress.Job} {progress.Fraction}"));
        Assert.Equal(JsonValueKind.Undefined, progress.Job.Raw.ValueKind);
    }

    private sealed class Fake : IModelClient
    {
        public List<string> Calls { get; } = [];

        public Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls.Add($"submit {options?.Tag}");
            return Task.FromResult(new Job { Id = "job_1", Status = JobStatus.Queued });
        }

        public Task<JobResult> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls.Add($"wait {jobId}");
            return Task.FromResult(s_result);
        }

        public Task<Job> SubmitAsync(
            string modelId, JsonObject parameters, SubmitOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<Job> GetJobAsync(string jobId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Job> WatchAsync(string jobId, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<string> DownloadAsync(
            JobOutput output, string path, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<ListedModel>> ListModelsAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<JsonElement> GetModelAsync(string modelId, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
