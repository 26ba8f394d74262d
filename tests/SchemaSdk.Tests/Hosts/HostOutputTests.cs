using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>What a host answers as its output, at once or as a job's result, in every form that profiles can name.</summary>
public class HostOutputTests
{
    // The beginning of a PNG file.
    private static readonly string s_png = Convert.ToBase64String([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]]);

    private static readonly Dictionary<string, (Step Answer, string[] Outputs)> s_atOnce = new()
    {
        ["addresses and base64"] = (
            Step.Json($$$"""{"created":1,"data":[{"url":"https://files.example/a.png"},{"b64_json":"{{{s_png}}}"}],"usage":{"total_tokens":9}}"""),
            ["https://files.example/a.png", s_png]),
        ["bytes"] = (Step.Status(200, "RIFF....WAVEfmt ", contentType: "audio/wav"), []),
        ["text"] = (Step.Json("""{"text":"It rains."}"""), []),
    };

    private static readonly Dictionary<string, (Step Answer, Type Error, string? Id)> s_noOutput = new()
    {
        ["nothing"] = (Step.Json("{}"), typeof(OutcomeUnknownException), null),
        ["an empty body"] = (Step.Json(""), typeof(OutcomeUnknownException), null),
        ["a job of a kind that the profile doesn't know"] = (
            Step.Json("""{"id":"x1","status":"queued"}"""), typeof(OutcomeUnknownException), "x1"),
        ["a task"] = (Step.Json("""{"data":{"task_id":"t1"}}"""), typeof(OutcomeUnknownException), "t1"),
        ["an error"] = (Step.Json("""{"error":{"message":"no"}}"""), typeof(RequestRefusedException), null),
        ["a page"] = (Step.Status(200, "<html>", contentType: "text/html"), typeof(OutcomeUnknownException), null),
    };

    private static readonly Dictionary<string, (HostOutput[] Places, string Answer, string[] Outputs)> s_places = new()
    {
        ["a text"] = ([new() { At = "/output" }], """{"output":"https://files.example/a"}""", ["https://files.example/a"]),
        ["a list where a text was named"] = (
            [new() { At = "/output" }], """{"output":["https://files.example/a","https://files.example/b"]}""",
            ["https://files.example/a", "https://files.example/b"]),
        ["the first place that has any"] = (
            [new() { At = "/none" }, new() { At = "/a/*" }, new() { At = "/b" }],
            """{"b":"https://files.example/b","a":{"x":"https://files.example/x","y":"https://files.example/y"}}""",
            ["https://files.example/x", "https://files.example/y"]),
        ["base64 as a text"] = ([new() { At = "/images/*" }], $$"""{"images":["{{s_png}}"]}""", [s_png]),
        ["base64 by its own pointer"] = ([new() { At = "/image", Base64 = "" }], """{"image":"aGk="}""", ["aGk="]),
        ["a data address"] = ([new() { At = "/images/*" }], """{"images":["data:image/png;base64,aGk="]}""", ["aGk="]),
        ["an object"] = (
            [new() { At = "/r/*", Url = "/u/0", Base64 = "/b", ContentType = "/t", Seconds = "/s" }],
            """{"r":[{"u":["https://files.example/a"],"t":"video/mp4","s":"6.5"},{"b":"aGk=","t":"video/mp4","s":6.5}]}""",
            ["https://files.example/a", "aGk="]),
        ["text, which stays in the raw result"] = ([new() { At = "/output" }], """{"output":["It"," rains"]}""", []),
        ["nothing"] = ([new() { At = "/output" }], """{"output":null}""", null!),
        ["empty"] = ([new() { At = "/output/*" }], """{"output":[]}""", null!),
    };

    public static TheoryData<string> AtOnce => [.. s_atOnce.Keys];

    public static TheoryData<string> NoOutput => [.. s_noOutput.Keys];

    public static TheoryData<string> Places => [.. s_places.Keys];

    [Theory]
    [MemberData(nameof(AtOnce))]
    public async Task A_host_that_answers_at_once_gives_a_completed_job(string name)
    {
        (Step answer, string[] outputs) = s_atOnce[name];
        HostTalk talk = Images();
        await using HostileServer server = HostTalk.Play((talk.Submit, answer));
        using ModelClient client = talk.For(server);

        Job job = await client.SubmitAsync(talk.Request);

        Assert.Equal((null, JobStatusKind.Completed), (job.Id, job.Status.Kind));
        Assert.Equal(outputs, job.Result!.Outputs.Select(output => output.Base64 ?? output.Url!.AbsoluteUri));
        Assert.Equal(name == "bytes", job.Result.Bytes is not null);
        Assert.Same(job.Result, await client.WaitAsync(job));
    }

    [Theory]
    [MemberData(nameof(NoOutput))]
    public async Task What_is_a_job_an_error_or_nothing_is_no_output(string name)
    {
        (Step answer, Type error, string? id) = s_noOutput[name];
        HostTalk talk = Images();
        await using HostileServer server = HostTalk.Play((talk.Submit, answer));
        using ModelClient client = talk.For(server);

        var thrown = (ModelApiException)await Assert.ThrowsAsync(error, () => client.SubmitAsync(talk.Request));

        Assert.Equal(id, thrown.JobId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_host_that_answers_at_once_has_no_jobs_to_find()
    {
        HostTalk talk = Images();
        await using HostileServer server = HostTalk.Play();
        using ModelClient client = talk.For(server);

        await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.GetJobAsync("j1"));
        await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.WaitAsync("j1"));
        await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.ListModelsAsync());
        await Assert.ThrowsAsync<NotSupportedByHostException>(() => client.GetModelAsync("m"));

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Outputs_are_read_where_the_profile_has_them(string name)
    {
        (HostOutput[] places, string answer, string[]? outputs) = s_places[name];
        HostProfile profile = HostProfiles.Replicate;
        profile.Outputs.Clear();
        profile.Outputs.AddRange(places);
        HostTalk talk = HostTalks.All["replicate"] with { Profile = profile };
        string body = """{"id":"j1","status":"succeeded",""" + answer[1..];
        await using HostileServer server = HostTalk.Play((talk.Submit, Step.Json(body)));
        using ModelClient client = talk.For(server);

        Job job = await client.SubmitAsync(talk.Request);

        Assert.Equal(outputs is null ? JobStatusKind.Failed : JobStatusKind.Completed, job.Status.Kind);
        Assert.Equal(outputs, job.Result?.Outputs.Select(output => output.Base64 ?? output.Url!.AbsoluteUri));
        Assert.Equal(outputs is null ? null : body, job.Result?.Raw.GetRawText());
        if (name == "an object")
            Assert.All(job.Result!.Outputs, output => Assert.Equal(("video/mp4", 6.5), (output.ContentType, output.DurationSeconds)));
    }

    private static HostTalk Images() => new(
        new HostProfile
        {
            Id = "images", BaseAddress = "https://images.example/v1", KeyVariable = "IMAGES_KEY",
            Outputs = { new() { At = "/data/*", Url = "/url", Base64 = "/b64_json" } },
        },
        "wire", "POST /v1/images/generations", "", Step.Json(""), "")
    {
        Endpoint = "POST /images/generations",
    };
}
