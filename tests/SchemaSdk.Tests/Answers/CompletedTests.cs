namespace SchemaSdk.Tests;

/// <summary>A job that its host calls completed has something to show for it, or has failed.</summary>
public class CompletedTests
{
    [Theory]
    [InlineData(""","result":null,"error":{"code":"content_policy","message":"blocked"}""", "blocked")]
    [InlineData(""","error":"blocked" """, "blocked")]
    [InlineData(""","result":{"data":[]},"error":{"message":"blocked"}""", "blocked")]
    [InlineData(""","result":{},"error":{"code":17}""", "it has no output")]
    [InlineData("""    """, "it has no output")]
    [InlineData(""","result":null""", "it has no output")]
    [InlineData(""","result":{}""", "it has no output")]
    [InlineData(""","result":[]""", "it has no output")]
    [InlineData(""","result":"" """, "it has no output")]
    [InlineData(""","result":{"data":[]}""", "it has no output")]
    [InlineData(""","result":{"data":null}""", "it has no output")]
    [InlineData(""","result":{"data":[{}]}""", "it has no output")]
    [InlineData(""","result":{"data":[{"url":null,"content_type":"video/mp4"}]}""", "it has no output")]
    [InlineData(""","result":{"data":[{"url":""}]}""", "it has no output")]
    [InlineData(""","result":{"data":[],"usage":{"billable_units":6}}""", "it has no output")]
    [InlineData(""","result":{"usage":{"billable_units":6}}""", "it has no output")]
    public async Task With_nothing_to_fetch_it_has_failed(string rest, string reason)
    {
        foreach (string word in (string[])["completed", "succeeded", "COMPLETED"])
        {
            await using var server = new HostileServer(Step.Json(Clients.Job(word, rest)));
            using ModelClient client = Clients.For(server);

            Job submitted = await client.SubmitAsync(new TestRequest());
            Job polled = await client.GetJobAsync("job_1");
            var run = await Assert.ThrowsAsync<JobFailedException>(() => client.RunAsync(new TestRequest()));
            var wait = await Assert.ThrowsAsync<JobFailedException>(() => client.WaitAsync("job_1"));

            Assert.All([submitted, polled, run.Job, wait.Job], job => Assert.Equal(
                (JobStatusKind.Failed, word, true), (job.Status.Kind, job.Status.Text, job.Result is null)));
            Assert.Equal(("job_1", "job_1"), (run.JobId, wait.JobId));
            Assert.Contains($"'{word}': {reason}", run.Message);
            Assert.Contains($"'{word}': {reason}", wait.Message);
        }
    }

    [Theory]
    [InlineData(""","result":{"data":[{"url":"https://files.example/a.mp4"}]}""", 1)]
    [InlineData(""","result":{"data":[{"url":"https://files.example/a.mp4"}]},"error":{"message":"one of two was filtered"}""", 1)]
    [InlineData(""","result":{"data":[{"b64_json":"aGk="}]}""", 1)]
    [InlineData(""","result":{"text":"It rains."}""", 0)]
    [InlineData(""","result":"It rains." """, 0)]
    [InlineData(""","result":{"file_id":"f_1"}""", 0)]
    [InlineData(""","result":[0.5]""", 0)]
    [InlineData(""","data":[{"url":"https://files.example/a.mp4"}]""", 1)]
    [InlineData(""","result":null,"output":{"text":"It rains."}""", 0)]
    public async Task With_a_result_of_any_kind_it_is_completed(string rest, int outputs)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed", rest)));
        using ModelClient client = Clients.For(server);

        Assert.Equal(outputs, (await client.RunAsync(new TestRequest())).Outputs.Count);
        Assert.Equal(outputs, (await client.WaitAsync("job_1")).Outputs.Count);
    }
}
