using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator.Tests;

/// <summary>What hosts answer by their documentation is what the client reads, and what the local host answers has the same shape.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Hosts => [.. HostCase.All.Keys];

    public static TheoryData<string> Answering => [.. HostCase.All.Keys.Where(id => HostCase.Example(id).ContainsKey("submit"))];

    public static TheoryData<string> WithJobs => PlayedHostTests.WithJobs;

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Every_example_says_where_it_is_from(string id) => Assert.NotEmpty((string)HostCase.Example(id)["source"]!);

    [Theory]
    [MemberData(nameof(Answering))]
    public async Task The_client_reads_the_answers_that_end_with_an_output(string id)
    {
        HostCase model = HostCase.All[id];
        await using SimulatedHost host = await StartAsync(id, "submit", "completed", "result");
        using ModelClient client = HostCase.Client(id, host);

        Job job = await model.SubmitAsync(client);
        JobResult result = job.Result ?? await client.WaitAsync(job).Guarded();

        JobOutput output = Assert.Single(result.Outputs);
        Assert.True(output.Url is not null || output.Base64 is not null);
        bool tellsCost = HostCase.Profile(id).Cost.Any(
            at => new[] { "submit", "completed" }.Any(name => Found(Element(HostCase.Example(id)[name]), at)));
        Assert.True(!tellsCost || result.Cost is not null || result.Usage is not null);
    }

    [Theory]
    [MemberData(nameof(WithJobs))]
    public async Task The_client_reads_the_failure_of_a_job(string id)
    {
        HostCase model = HostCase.All[id];
        HostProfile profile = HostCase.Profile(id);
        bool isResult = profile.ResultTellsFailure;
        await using SimulatedHost host = isResult ? await StartAsync(id, "submit", "completed", "failed") : await StartAsync(id, "submit", "failed");
        using ModelClient client = HostCase.Client(id, host);

        Job job = await model.SubmitAsync(client);
        var error = await Assert.ThrowsAsync<JobFailedException>(() => client.WaitAsync(job).Guarded());

        JsonElement body = Element(isResult ? HostCase.Example(id)["failed"]!["body"]! : HostCase.Example(id)["failed"]!);
        string? reason = TextAt(isResult ? profile.ErrorMessage : profile.JobErrorMessage, body);
        Assert.Contains(reason ?? "gave no reason", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task The_client_reads_a_refusal(string id)
    {
        HostCase model = HostCase.All[id];
        await using SimulatedHost host = await StartAsync(id, "refused");
        using ModelClient client = HostCase.Client(id, host);

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => model.SubmitAsync(client));

        string reason = TextAt(HostCase.Profile(id).ErrorMessage, Element(HostCase.Example(id)["refused"]!["body"]!))!;
        Assert.Contains(reason.Trim(), error.Message);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task The_local_host_answers_in_the_same_shape(string id)
    {
        HostProfile profile = HostCase.Profile(id);
        JsonObject example = HostCase.Example(id);
        Dictionary<string, JsonElement> played = await PlayAsync(id);

        string[][] outputs = [[.. profile.Outputs.Select(output => output.At)]];
        if (example.ContainsKey("submit") && profile.JobId.Length == 0)
            AssertSame(outputs, example["submit"]!, played["submit"]);
        else if (example.ContainsKey("submit"))
            AssertSame([profile.JobId, profile.PollUrl, profile.ResultUrl, profile.CancelUrl], example["submit"]!, played["submit"]);

        if (example.ContainsKey("completed"))
        {
            string[][] fields = [profile.Status, profile.CompletedAt, profile.ResultAt, profile.OutputsIn is { } text ? [text] : [], profile.Cost];
            AssertSame(fields, example["completed"]!, played["completed"]);
            if (profile.OutputsIn is null)
                AssertSame(outputs, example["result"] ?? example["completed"]!, played.GetValueOrDefault("result", played["completed"]));

            JsonNode failure = profile.ResultTellsFailure ? example["failed"]!["body"]! : example["failed"]!;
            AssertSame(
                profile.ResultTellsFailure ? [profile.ErrorMessage, profile.ErrorCode] : [profile.Status, profile.JobErrorMessage, profile.JobErrorCode],
                failure,
                played["failed"]);
        }

        AssertSame([profile.ErrorMessage, profile.ErrorCode], example["refused"]!["body"]!, played["refused"]);
    }

    /// <summary>Returns a host that answers a submit, and then each poll, with the examples of these names.</summary>
    private static async Task<SimulatedHost> StartAsync(string id, params string[] names)
    {
        HostCase model = HostCase.All[id];
        SimulatedHost host = await SimulatedHost.StartAsync(model.Options(id));
        JsonObject example = HostCase.Example(id);
        foreach (string name in names.Where(example.ContainsKey))
        {
            JsonNode answer = example[name]!;
            bool hasStatus = answer["body"] is not null;
            string text = (hasStatus ? answer["body"]! : answer).ToJsonString()
                .Replace("{base}", host.BaseAddress.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
                .Replace("{root}", host.BaseAddress.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
                .Replace("{png}", Convert.ToBase64String(new MediaLibrary(clip: null).Image.Content.Span), StringComparison.Ordinal);
            host.Behaviors.Next(
                name is "submit" or "refused" ? "POST /*" : "GET /*",
                Behavior.Response(hasStatus ? (int)answer["status"]! : 200, "application/json", text));
        }

        return host;
    }

    /// <summary>Returns what the local host itself answers to the same requests.</summary>
    private static async Task<Dictionary<string, JsonElement>> PlayAsync(string id)
    {
        HostCase model = HostCase.All[id];
        HostProfile profile = HostCase.Profile(id);
        var answers = new Dictionary<string, JsonElement>();
        foreach (double failRate in (double[])[0, 1])
        {
            using var folder = new TemporaryFolder();
            SimulatedHostOptions options = model.Options(id, failRate, recordTo: folder.Path);
            await using (SimulatedHost host = await SimulatedHost.StartAsync(options))
            {
                using ModelClient client = HostCase.Client(id, host);
                if (failRate == 0)
                    await Record.ExceptionAsync(() => model.SubmitAsync(client, []));

                Job job = await model.SubmitAsync(client);
                if (job.Id is not null)
                    await Record.ExceptionAsync(() => client.WaitAsync(job).Guarded());
            }

            JsonElement[] bodies =
            [
                .. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal)
                    .Select(path => JsonNode.Parse(File.ReadAllText(path))!["response"]!["body"]).Select(Element),
            ];
            int next = 0;
            if (failRate == 0)
                answers["refused"] = bodies[next++];

            answers["submit"] = bodies[next++];
            if (next < bodies.Length)
                answers[failRate == 0 ? "completed" : "failed"] = bodies[next++];

            if (next < bodies.Length)
                answers[failRate == 0 ? "result" : "failed"] = bodies[next];
        }

        return answers;
    }

    private static void AssertSame(string[][] fields, JsonNode example, JsonElement played)
    {
        foreach (string[] pointers in fields)
        {
            bool isThere = pointers.Any(pointer => Found(Element(example), pointer));
            Assert.True(
                !isThere || pointers.Any(pointer => Found(played, pointer)),
                $"{string.Join(", ", pointers)} is in {example.ToJsonString()}, but not in {played.GetRawText()}");
        }
    }

    private static string? TextAt(string[] pointers, JsonElement root) =>
        pointers.Select(pointer => JsonPlace.Find(root, pointer))
            .FirstOrDefault(found => found is { ValueKind: JsonValueKind.String })?.GetString()
        ?? (pointers is ["/detail/0/msg", ..] ? root.GetProperty("detail")[0].GetProperty("msg").GetString() : null);

    private static bool Found(JsonElement at, string pointer)
    {
        string[] segments = JsonPlace.SegmentsOf(pointer);
        JsonElement[] found = [at];
        foreach (string segment in segments)
            found = [.. found.SelectMany(value => Inside(value, segment))];

        return Array.Exists(found, value => value.ValueKind != JsonValueKind.Null);
    }

    private static IEnumerable<JsonElement> Inside(JsonElement value, string segment) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Where((_, index) => segment == "*" || segment == $"{index}"),
        JsonValueKind.Object => value.EnumerateObject().Where(member => segment == "*" || member.NameEquals(segment)).Select(member => member.Value),
        _ => [],
    };

    private static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node);
}
