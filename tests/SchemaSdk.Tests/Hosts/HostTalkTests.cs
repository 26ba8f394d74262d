using System.Globalization;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>The client speaks every host's protocol, as its profile describes it: submit, poll, result, failure, refusal.</summary>
public class HostTalkTests
{
    public static TheoryData<string> Hosts => [.. HostTalks.All.Keys];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_job_runs_from_its_submit_to_its_result(string name)
    {
        HostTalk talk = HostTalks.All[name];
        await using HostileServer server = talk.Serve(talk.Polls);
        using ModelClient client = talk.For(server);

        Job job = await client.SubmitAsync(talk.Request);
        JobResult result = await client.WaitAsync(job).Guarded();

        Assert.Equal(("j1", talk.Wire, false), (job.Id, job.Model, job.Status.IsFinal));
        Assert.Equal(talk.Outputs.Select(output => WithHost(output, server)), result.Outputs.Select(output => output.Base64 ?? output.Url!.OriginalString));
        Assert.Equal(talk.Cost, CostOf(result));
        string[] expected =
        [
            talk.Submit, .. Enumerable.Repeat(talk.Poll, talk.Polls.Length), .. talk.Result is { } second ? (string[])[second.Target] : [],
        ];
        Assert.Equal(expected, server.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal(talk.Body, server.Requests[0].Text);
        Assert.All(server.Requests, request => talk.AssertHeaders(request));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_job_is_found_again_by_its_id_and_model(string name)
    {
        HostTalk talk = HostTalks.All[name];
        string path = new PathTemplate(talk.Profile.PollPath!).Fill(talk.Wire, "j1");
        string target = "GET " + (path.StartsWith("/v1/", StringComparison.Ordinal) ? "" : new Uri(talk.Profile.BaseAddress).AbsolutePath.TrimEnd('/')) + path;
        await using HostileServer server = HostTalk.Play(
            [.. talk.Polls.Select(poll => (target, poll)), .. talk.Result is { } result ? [result] : Array.Empty<(string, Step)>()]);
        using ModelClient client = talk.For(server);

        JobResult byModel = await client.WaitAsync("j1", new WaitOptions { Model = talk.Wire }).Guarded();
        JobResult byRequest = await client.WaitAsync("j1", new WaitOptions { Request = talk.Request }).Guarded();
        Job seen = await client.GetJobAsync(new Job { Id = "j1", Model = talk.Wire }).Guarded();

        Assert.Equal(talk.Outputs.Length, byModel.Outputs.Count);
        Assert.Equal(talk.Outputs.Length, byRequest.Outputs.Count);
        Assert.Equal((JobStatusKind.Completed, talk.Outputs.Length), (seen.Status.Kind, seen.Result!.Outputs.Count));
        Exception? error = await Record.ExceptionAsync(() => client.WaitAsync("j1").Guarded());
        Assert.Equal(talk.Profile.PollPath!.Contains("{model"), error is NotSupportedByHostException { JobId: "j1", Message: var text } && text.Contains("WaitOptions.Model"));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_failed_job_gives_the_hosts_reason(string name)
    {
        HostTalk talk = HostTalks.All[name];
        Step[] polls = talk.Result is null ? [talk.Failure.Answer] : talk.Polls;
        HostTalk failing = talk with { Result = talk.Result is { } result ? (result.Target, talk.Failure.Answer) : null };
        await using HostileServer server = failing.Serve(polls);
        using ModelClient client = talk.For(server);

        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.RunAsync(talk.Request).Guarded());

        Assert.Equal(("j1", talk.Failure.Code, talk.Failure.Message), (error.JobId, error.ErrorCode, error.Job.Error!.Message));
        Assert.Contains(talk.Failure.Message, error.Message);
        Assert.True(error.MayBeBilled);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_refused_submit_gives_the_hosts_reason_and_is_sent_once(string name)
    {
        HostTalk talk = HostTalks.All[name];
        await using HostileServer server = HostTalk.Play((talk.Submit, talk.Refusal.Answer));
        using ModelClient client = talk.For(server);

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => client.SubmitAsync(talk.Request));

        Assert.Equal((talk.Refusal.Kind, talk.Refusal.Code, false), (error.Kind, error.ErrorCode, error.MayBeBilled));
        Assert.Contains(talk.Refusal.Message, error.Message);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task An_id_is_kept_even_if_the_rest_of_the_answer_is_cut_off(string name)
    {
        HostTalk talk = HostTalks.All[name];
        string answer = System.Text.Encoding.UTF8.GetString(((Step.Send)talk.Accepted).Bytes).Split("\r\n\r\n")[1];
        int end = answer.IndexOf("\"j1\"", StringComparison.Ordinal) + 4;
        foreach (Step step in (Step[])[Step.Torn(200, answer[..end], 5000), Step.Json(answer[..end]), Step.Torn(500, answer[..end], 5000)])
        {
            await using HostileServer server = HostTalk.Play((talk.Submit, step));
            using ModelClient client = talk.For(server);

            var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(talk.Request));

            Assert.Equal("j1", error.JobId);
            Assert.Contains("wait for it by its id", error.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task An_unknown_word_is_kept_and_ends_no_wait(string name)
    {
        HostTalk talk = HostTalks.All[name];
        var node = new JsonObject { ["files"] = new JsonArray("https://files.example/preview.mp4") };
        Put(node, talk.Profile.Status[0], "post_processing");
        await using HostileServer server = talk.Serve([Step.Json(node.ToJsonString()), .. talk.Polls]);
        using ModelClient client = talk.For(server);

        Job job = await client.SubmitAsync(talk.Request);
        Job seen = await client.GetJobAsync(job).Guarded();
        JobResult result = await client.WaitAsync(seen).Guarded();

        Assert.Equal((JobStatusKind.Unknown, "post_processing"), (seen.Status.Kind, seen.Status.Text));
        Assert.Equal(talk.Outputs.Length, result.Outputs.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_result_that_can_not_be_had_yet_is_asked_for_again(int status)
    {
        HostTalk talk = HostTalks.All["fal"];
        (string target, Step answer) = talk.Result!.Value;
        await using HostileServer server = HostTalk.Play(
            (talk.Submit, talk.Accepted), (talk.Poll, talk.Polls[^1]), (target, Step.Status(status)), (target, Step.Json("")), (target, answer));
        using ModelClient client = talk.For(server);

        JobResult result = await client.RunAsync(talk.Request).Guarded();

        Assert.Equal(2, result.Outputs.Count);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_job_whose_result_is_refused_keeps_what_was_known_of_it()
    {
        HostTalk talk = HostTalks.All["fal"];
        HostProfile profile = HostProfiles.Fal;
        profile.Progress = ["/progress"];
        await using HostileServer server = HostTalk.Play(
            (talk.Submit, talk.Accepted), (talk.Poll, Step.Json("""{"status":"COMPLETED","progress":0.9}""")),
            (talk.Result!.Value.Target, talk.Failure.Answer));
        using ModelClient client = (talk with { Profile = profile }).For(server);

        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.RunAsync(talk.Request).Guarded());

        Assert.Equal((0.9, talk.Wire, talk.Failure.Code), (error.Job.Progress, error.Job.Model, error.ErrorCode));
    }

    [Fact]
    public async Task A_message_names_the_path_of_a_submit_without_its_query_and_the_model()
    {
        HostTalk talk = HostTalks.All["replicate"];
        HostProfile profile = HostProfiles.Replicate;
        profile.SubmitPath = "/run/{model}?as={model}";
        await using HostileServer server = HostTalk.Play(("POST /v1/run/black-forest-labs/flux-schnell?as=black-forest-labs%2Fflux-schnell", Step.Status(400)));
        using ModelClient client = (talk with { Profile = profile }).For(server);

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => client.SubmitAsync(talk.Request));

        Assert.StartsWith("POST /run/{model} returned 400", error.Message);
    }

    [Fact]
    public async Task The_addresses_of_a_job_are_those_of_the_submits_answer()
    {
        HostTalk talk = HostTalks.All["fal"];
        Step poll = Step.Json("""{"status":"COMPLETED","status_url":"/elsewhere","response_url":"https://elsewhere.example/r","cancel_url":"x"}""");
        await using HostileServer server = talk.Serve([poll]);
        using ModelClient client = talk.For(server);

        Job job = await client.SubmitAsync(talk.Request);
        Job seen = await client.GetJobAsync(job).Guarded();

        Assert.Equal((job.PollUrl, job.ResultUrl, job.CancelUrl), (seen.PollUrl, seen.ResultUrl, seen.CancelUrl));
        Assert.Equal(2, seen.Result!.Outputs.Count);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_model_of_another_host_is_refused_before_anything_is_sent(string name)
    {
        HostTalk talk = HostTalks.All[name];
        HostTalk other = HostTalks.All[name == "luma" ? "kie" : "luma"];
        await using HostileServer server = talk.Serve(talk.Polls);
        using ModelClient client = talk.For(server);

        var error = await Assert.ThrowsAsync<WrongHostException>(() => client.SubmitAsync(other.Request));

        Assert.Equal((other.Profile.Id, talk.Profile.Id, false), (error.HostOfModel, error.HostOfClient, error.MayBeBilled));
        Assert.Contains($"is a model of {other.Profile.Id}", error.Message);
        Assert.Contains($"calls {talk.Profile.Id}", error.Message);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void The_pace_of_a_host_is_the_default_of_its_options()
    {
        var replicate = new ModelClientOptions { Host = ModelHost.Of(HostProfiles.Replicate) };
        var wavespeed = new ModelClientOptions { Host = ModelHost.Of(HostProfiles.WaveSpeed) };

        Assert.Equal((600, TimeSpan.FromSeconds(5)), (replicate.RequestsPerMinute, replicate.PollInterval));
        Assert.Equal((600, TimeSpan.FromSeconds(2)), (wavespeed.RequestsPerMinute, wavespeed.PollInterval));
        Assert.Equal((50, TimeSpan.FromSeconds(5)), (new ModelClientOptions().RequestsPerMinute, new ModelClientOptions().PollInterval));
        Assert.Equal(7, new ModelClientOptions { Host = replicate.Host, RequestsPerMinute = 7 }.RequestsPerMinute);
    }

    [Theory]
    [InlineData("fal", "fal-ai/flux/dev", "POST /fal-ai/flux/dev", """{"prompt":"a","model":"b"}""")]
    [InlineData("replicate", "owner/name", "POST /v1/models/owner/name/predictions", """{"input":{"prompt":"a","model":"b"}}""")]
    [InlineData("kie", "name", "POST /api/v1/jobs/createTask", """{"model":"name","input":{"prompt":"a","model":"b"}}""")]
    public async Task Parameters_without_a_document_are_sent_as_the_host_wants_them(string name, string model, string target, string body)
    {
        HostTalk talk = HostTalks.All[name];
        await using HostileServer server = HostTalk.Play((target, talk.Accepted));
        using ModelClient client = talk.For(server);

        await client.SubmitAsync(model, new JsonObject { ["prompt"] = "a", ["model"] = "b" });

        Assert.Equal(body, Assert.Single(server.Requests).Text);
    }

    private static string WithHost(string output, HostileServer server) => output.Replace("{host}", server.Address.AbsoluteUri.TrimEnd('/'));

    private static string? CostOf(JobResult result) =>
        result.Cost is { } cost ? $"{cost.Amount.ToString(CultureInfo.InvariantCulture)} {cost.Currency}"
        : result.Usage is { BillableUnits: { } units } usage ? $"{units.ToString(CultureInfo.InvariantCulture)} {usage.BillingUnit}"
        : null;

    private static void Put(JsonObject node, string pointer, string value)
    {
        string[] names = pointer[1..].Split('/');
        foreach (string name in names[..^1])
            node = (JsonObject)(node[name] = new JsonObject())!;
        node[names[^1]] = value;
    }
}
