namespace SchemaSdk.Tests;

/// <summary>A key that is an ordinary word, as on a developer's machine, spoils no answer.</summary>
public class ShortKeyTests
{
    private const string Response = """
        {"job_id":"job_test-1","status":"completed","result":{"data":[{"url":"https://files.example/company/test/any.mp4?job=data&url=x","content_type":"video/mp4"}],
        "usage":{"billable_units":6,"billing_unit":"second"}},"poll_url":"/v1/jobs/job_test-1?any=test"}
        """;

    [Theory]
    [InlineData("any")]
    [InlineData("a")]
    [InlineData("job")]
    [InlineData("job_id")]
    [InlineData("test")]
    [InlineData("data")]
    [InlineData("url")]
    [InlineData("completed")]
    [InlineData("status")]
    [InlineData("result")]
    [InlineData("video")]
    [InlineData("example")]
    [InlineData("https")]
    [InlineData("\"")]
    [InlineData("{")]
    [InlineData(":")]
    [InlineData("1")]
    public async Task Every_field_is_what_the_host_sent(string key)
    {
        await using var server = new HostileServer(Step.Json(Response));
        using ModelClient client = Clients.For(server, change: options => options.ApiKey = key);

        Job submitted = await client.SubmitAsync(new TestRequest());
        Job polled = await client.GetJobAsync("job_test-1");

        Assert.All(
            [submitted, polled],
            job =>
            {
                Assert.Equal(
                    ("job_test-1", JobStatusKind.Completed, "completed", "/v1/jobs/job_test-1?any=test"),
                    (job.Id, job.Status.Kind, job.Status.Text, job.PollUrl));
                JobOutput output = Assert.Single(job.Result!.Outputs);
                Assert.Equal("https://files.example/company/test/any.mp4?job=data&url=x", output.Url!.AbsoluteUri);
                Assert.Equal(
                    ("video/mp4", 6m, "second"),
                    (output.ContentType, job.Result.Usage!.BillableUnits, job.Result.Usage.BillingUnit));
                Assert.Equal(Response.Trim(), job.Raw.GetRawText());
            });
    }

    [Theory]
    [InlineData("test", "test-1")]
    [InlineData("job", "job_1")]
    [InlineData("1", "831")]
    public async Task An_id_that_holds_such_a_key_stays_the_id(string key, string id)
    {
        await using var server = new HostileServer(Step.Torn(200, $$"""{"job_id":"{{id}}","status":""", 500));
        using ModelClient client = Clients.For(server, change: options => options.ApiKey = key);

        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(id, error.JobId);
    }

    [Theory]
    [InlineData("insufficient")]
    [InlineData("credits")]
    [InlineData("code")]
    [InlineData("error")]
    public async Task An_error_keeps_its_meaning(string key)
    {
        await using var server = new HostileServer(Step.Status(400, """{"error":{"code":"insufficient_credits","message":"no"}}"""));
        using ModelClient client = Clients.For(server, change: options => options.ApiKey = key);

        await Assert.ThrowsAsync<InsufficientCreditsException>(() => client.SubmitAsync(new TestRequest()));
    }

    [Fact]
    public async Task Of_texts_to_be_shown_it_is_blanked()
    {
        await using var server = new HostileServer(Step.Status(400, """{"error":{"message":"any is no key"}}"""));
        using ModelClient client = Clients.For(server, change: options => options.ApiKey = "any");

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => client.SubmitAsync(new TestRequest()));

        Assert.EndsWith(": *** is no key", error.Message);
    }
}
