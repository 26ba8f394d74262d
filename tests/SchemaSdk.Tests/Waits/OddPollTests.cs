namespace SchemaSdk.Tests;

/// <summary>One odd answer to a poll ends no wait; only a refusal does. Where nothing else comes, the last answer is in the exception.</summary>
public class OddPollTests
{
    private static readonly Dictionary<string, Step> s_odd = new()
    {
        ["an empty 200"] = Step.Json(""),
        ["white space"] = Step.Json(" \r\n"),
        ["204"] = Step.Raw("HTTP/1.1 204 No Content\r\n\r\n"),
        ["an empty 202"] = Step.Json("", 202),
        ["an HTML page"] = Step.Status(200, "<!DOCTYPE html><html>maintenance</html>", contentType: "text/html"),
        ["an HTML page said to be JSON"] = Step.Json("<html>maintenance</html>"),
        ["a text"] = Step.Status(200, "upstream connect error", contentType: "text/plain"),
        ["cut JSON"] = Step.Json("""{"job_id":"job_1","stat"""),
        ["JSON twice"] = Step.Json("""{"job_id":"job_1","status":"running"}{"job_id":"job_1","status":"running"}"""),
        ["{}"] = Step.Json("{}"),
        ["null"] = Step.Json("null"),
        ["a list"] = Step.Json("[]"),
        ["a number"] = Step.Json("42"),
        ["no status"] = Step.Json("""{"job_id":"job_1"}"""),
        ["a status that is null"] = Step.Json("""{"job_id":"job_1","status":null}"""),
        ["an empty status"] = Step.Json("""{"job_id":"job_1","status":" "}"""),
        ["a status that is a number"] = Step.Json("""{"job_id":"job_1","status":2}"""),
        ["a status that is an object"] = Step.Json("""{"job_id":"job_1","status":{"name":"running"}}"""),
        ["two statuses"] = Step.Json("""{"job_id":"job_1","status":"running","status":"failed"}"""),
        ["half a character"] = Step.Json("""{"job_id":"job_1","status":"\ud800"}"""),
        ["an id that is an object"] = Step.Json("""{"job_id":{},"status":"running"}"""),
        ["another job"] = Step.Json("""{"job_id":"job_2","status":"completed"}"""),
        ["an error with 200"] = Step.Json("""{"error":{"code":"upstream_error","message":"try later"}}"""),
        ["deep JSON"] = Step.Json(new string('[', 500)),
        ["bytes"] = Step.Status(200, "\u0001\u0002\u0003", contentType: "application/octet-stream"),
        ["broken off"] = Step.Torn(200, """{"job_id":"job_1",""", 100),
        ["reset"] = new Step.ResetAfterRequest(),
        ["closed"] = new Step.CloseAfterRequest(),
    };

    private static readonly int[] s_oddStatuses =
        [300, 301, 302, 303, 307, 308, 408, 425, 429, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, .. Enumerable.Range(520, 10), 530, 598, 599];

    private static readonly int[] s_refusals = [400, 401, 402, 403, 404, 405, 406, 409, 410, 414, 422, 431, 451];

    public static TheoryData<string> Odd => [.. s_odd.Keys, .. s_oddStatuses.Select(status => $"status {status}")];

    public static TheoryData<int> Refusals => [.. s_refusals];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_wait_goes_on_after_an_odd_answer(string name)
    {
        Step odd = StepOf(name);
        await using var server = new HostileServer(
            odd,
            Step.Json(Clients.Job("running")),
            odd,
            odd,
            odd,
            odd,
            Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);

        await client.WaitAsync("job_1").Guarded();

        Assert.Equal(7, server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_host_that_answers_nothing_else_ends_a_wait_with_its_last_answer_and_the_job(string name)
    {
        await using var server = new HostileServer(StepOf(name));
        var clock = new SkippingTimeProvider();
        using ModelClient client = Clients.For(server, clock, options => options.PollOutageTolerance = TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Equal("job_1", error.JobId);
        Assert.True(error is ProtocolException or ServiceUnavailableException or RateLimitException, error.ToString());
        if (name.StartsWith("status ", StringComparison.Ordinal))
            Assert.Equal(int.Parse(name.AsSpan("status ".Length)), error.StatusCode);
        Assert.InRange(TimeSpan.FromTicks(clock.GetTimestamp()), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(39));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_single_look_is_made_again_as_often_as_other_calls(string name)
    {
        await using var server = new HostileServer(StepOf(name), StepOf(name), Step.Json(Clients.Job("running")));
        using ModelClient client = Clients.For(server);

        Assert.Equal(JobStatus.Running, (await client.GetJobAsync("job_1").Guarded()).Status);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_ends_a_wait_at_once(int status)
    {
        await using var server = new HostileServer(Step.Status(status));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Equal(("job_1", status), (error.JobId, error.StatusCode));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(500, "invalid_api_key")]
    [InlineData(502, "insufficient_credits")]
    [InlineData(503, "missing_api_key")]
    [InlineData(200, "invalid_api_key")]
    public async Task A_refusal_by_its_code_ends_a_wait_at_once_whatever_the_status(int status, string code)
    {
        await using var server = new HostileServer(Step.Status(status, FailureRow.ErrorBody(code)));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => client.WaitAsync("job_1").Guarded());

        Assert.Equal("job_1", error.JobId);
        Assert.Contains(code, error.ResponseExcerpt);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_list_of_models_that_can_not_be_read_is_asked_for_again()
    {
        await using var server = new HostileServer(Step.Json("<html>"), Step.Json("{"), Step.Json("""{"data":[]}"""));
        using ModelClient client = Clients.For(server);

        Assert.Empty(await client.ListModelsAsync().Guarded());
    }

    private static Step StepOf(string name) =>
        s_odd.TryGetValue(name, out Step? step) ? step : Step.Status(int.Parse(name.AsSpan("status ".Length)));
}
