using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Each situation at each moment, over real sockets: nothing is paid twice, no job is lost, no file is half of one.</summary>
public sealed class SituationTests : IDisposable
{
    private const string File = "0123456789abcdefghij";
    private const string Done = ""","result":{"data":[{"url":"https://files.example/a.mp4","content_type":"video/mp4"}]}""";

    private static readonly Step s_accepted = Step.Json(Clients.Job("queued"));
    private static readonly Step s_running = Step.Json(Clients.Job("running", ""","progress":0.4"""));
    private static readonly Step s_completed = Step.Json(Clients.Job("completed", Done));

    private readonly string _folder = Directory.CreateTempSubdirectory("situation-").FullName;

    public static TheoryData<string> Names => [.. Situations.All.Select(situation => situation.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_submit_is_paid_at_most_once(string name) => await Submit(Of(name), before: []);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_submit_that_was_held_back_once_is_paid_at_most_once(string name) =>
        await Submit(Of(name), before: [Step.Status(429)]);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_first_poll_of_a_job_ends_nothing_that_is_not_over(string name) =>
        await Wait(Of(name), client => client.RunAsync(new TestRequest()), s_accepted);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_later_poll_ends_nothing_that_is_not_over(string name) =>
        await Wait(Of(name), client => client.WaitAsync("job_1"), s_running);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_that_is_watched_is_not_lost(string name) => await Wait(Of(name), Watch, s_running);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_download_is_whole_or_absent(string name) => await Download(Of(name), breaksFirst: false);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_download_that_is_resumed_is_whole_or_absent(string name) => await Download(Of(name), breaksFirst: true);

    private static Situation Of(string name) => Situations.All.Single(situation => situation.Name == name);

    private static async Task Submit(Situation situation, Step[] before)
    {
        await using var server = new HostileServer([.. before, situation.Step, s_accepted]);
        using ModelClient client = Clients.For(server);

        Job? job = null;
        Exception? error = await Record.ExceptionAsync(async () => job = await client.SubmitAsync(new TestRequest()).Guarded());

        int sent = situation.OnSubmit == SubmitOutcome.Resent ? 2 : 1;
        Assert.Equal(before.Length + sent, server.Requests.Count);
        if (situation.OnSubmit is SubmitOutcome.Resent or SubmitOutcome.Accepted)
            Assert.Equal("job_1", job!.Id);
        else if (situation.OnSubmit == SubmitOutcome.Unknown)
            AssertId(situation.JobId, Assert.IsType<OutcomeUnknownException>(error).JobId);
        else
            Assert.False(Assert.IsAssignableFrom<ModelApiException>(error) is OutcomeUnknownException, error!.Message);
    }

    /// <summary>An id that came must not be lost; what a reset connection swallowed may be.</summary>
    private static void AssertId(string? mustBe, string? found)
    {
        if (mustBe is not null || found is not null)
            Assert.Equal(mustBe ?? "job_1", found);
    }

    private static async Task Wait(Situation situation, Func<ModelClient, Task<JobResult>> wait, Step before)
    {
        await using var server = new HostileServer(before, situation.Step, s_completed);
        using ModelClient client = Clients.For(server);

        JobResult? result = null;
        Exception? error = await Record.ExceptionAsync(async () => result = await wait(client).Guarded());

        Assert.InRange(server.Requests.Count(request => request.Method == "POST"), 0, 1);
        if (situation.PollGoesOn is { } goesOn)
            Assert.Equal(goesOn, error is null);
        if (error is null)
            Assert.Single(result!.Outputs);
        else
            Assert.Equal("job_1", Assert.IsAssignableFrom<ModelApiException>(error).JobId);
    }

    private static async Task<JobResult> Watch(ModelClient client)
    {
        Job? last = null;
        await foreach (Job job in client.WatchAsync("job_1"))
            last = job;
        return last!.Result!;
    }

    private async Task Download(Situation situation, bool breaksFirst)
    {
        var steps = new Queue<Step>(breaksFirst ? [Head("200 OK", File[..5]), situation.Step] : [situation.Step]);
        await using var server = new HostileServer(request => steps.TryDequeue(out Step? step) ? step : Rest(request));
        using ModelClient client = Clients.For(server);
        string target = Path.Combine(_folder, "video.mp4");

        Exception? error = await Record.ExceptionAsync(
            () => client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/out.mp4") }, target).Guarded());

        if (situation.DownloadGoesOn is { } goesOn)
            Assert.Equal(goesOn, error is null);
        if (error is null)
            Assert.Equal(File, await System.IO.File.ReadAllTextAsync(target));
        else
            Assert.IsAssignableFrom<ModelApiException>(error);
        Assert.Equal(error is null ? [target] : [], Directory.GetFiles(_folder));
    }

    private static Step Rest(SeenRequest request) => request.Header("Range") is { } range
        ? Partial(int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture))
        : Head("200 OK", File);

    private static Step Partial(int from) => Step.Raw(
        $"HTTP/1.1 206 Partial Content\r\nContent-Type: video/mp4\r\nETag: \"a\"\r\nContent-Range: bytes {from}-{File.Length - 1}/{File.Length}\r\n"
            + $"Content-Length: {File.Length - from}\r\n\r\n{File[from..]}");

    private static Step Head(string status, string body) =>
        new Step.Send(
            Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Type: video/mp4\r\nETag: \"a\"\r\nContent-Length: {File.Length}\r\n\r\n{body}"),
            body.Length == File.Length ? After.Keep : After.Close);
}
