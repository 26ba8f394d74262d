using System.Text.Json.Nodes;

namespace SchemaSdk.Tests;

/// <summary>
/// A client that is disposed ends all that is under way, at once: no clock moves in these tests, and no host answers, so nothing else
/// could end it.
/// </summary>
public class DisposeTests
{
    private static readonly Dictionary<string, Func<ModelClient, HostileServer, CancellationToken, Task>> s_calls = new()
    {
        ["SubmitAsync"] = (client, _, token) => client.SubmitAsync(new TestRequest(), cancellationToken: token),
        ["SubmitAsync untyped"] = (client, _, token) => client.SubmitAsync("kling-o3", new JsonObject(), cancellationToken: token),
        ["RunAsync"] = (client, _, token) => client.RunAsync(new TestRequest(), cancellationToken: token),
        ["GetJobAsync"] = (client, _, token) => client.GetJobAsync("job_1", token),
        ["WatchAsync"] = async (client, _, token) =>
        {
            await foreach (Job job in client.WatchAsync("job_1", token))
                Assert.Equal("job_1", job.Id);
        },
        ["WaitAsync by id"] = (client, _, token) => client.WaitAsync("job_1", cancellationToken: token),
        ["WaitAsync by job"] = (client, _, token) => client.WaitAsync(new Job { Id = "job_1", Status = JobStatus.Parse("") }, null, token),
        ["DownloadAsync"] = (client, server, token) =>
            client.DownloadAsync(
                new JobOutput { Url = new Uri(server.Address, "/a.mp4") },
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                cancellationToken: token),
        ["DownloadAsync to a stream"] = (client, server, token) =>
            client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/a.mp4") }, Stream.Null, null, token),
        ["DownloadAllAsync"] = (client, server, token) => client.DownloadAllAsync(
            new JobResult { Outputs = [new JobOutput { Url = new Uri(server.Address, "/a.mp4") }] },
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            null,
            token),
        ["ListModelsAsync"] = (client, _, token) => client.ListModelsAsync(token),
        ["GetModelAsync"] = (client, _, token) => client.GetModelAsync("kling-o3", token),
    };

    private static readonly Dictionary<string, Step> s_moments = new()
    {
        ["in its turn"] = new Step.Silence(),
        ["before the answer"] = new Step.Silence(),
        ["within the answer's head"] = Step.Raw("HTTP/1.1 200 OK\r\nCon", After.Silence),
        ["within the answer"] = Step.Torn(200, "{", 100, After.Silence),
        ["in the pause of a retry"] = Step.Status(503, headers: "Retry-After: 30\r\n"),
        ["in a long pause of a retry"] = Step.Status(429, headers: "Retry-After: 4000\r\n"),
        ["between polls"] = Step.Json(Clients.Job("running")),
    };

    public static TheoryData<string, string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, bool>();
            foreach (string call in s_calls.Keys)
            {
                foreach (string moment in s_moments.Keys)
                {
                    bool asksAnew = call is "RunAsync" or "WatchAsync" or "WaitAsync by id";
                    bool isPaced = !call.StartsWith("Download", StringComparison.Ordinal) && call is not "WaitAsync by job";
                    bool isSent = call is not "WaitAsync by job";
                    if (moment == "between polls" ? asksAnew : moment == "in its turn" ? isPaced : isSent)
                    {
                        rows.Add(call, moment, true);
                        rows.Add(call, moment, false);
                    }
                }
            }

            rows.Add("WaitAsync by job", "before the first poll", true);
            rows.Add("WaitAsync by job", "before the first poll", false);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_is_under_way_ends(string name, string moment, bool hasToken)
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new HostileServer(s_moments.GetValueOrDefault(moment, new Step.Silence()));
        var clock = new ManualTimeProvider();
        var observer = new RecordingObserver();
        ModelClient client = Clients.For(server, clock, options =>
        {
            options.Observer = observer;
            options.RequestsPerMinute = moment == "in its turn" ? 1 : 100_000;
        });
        Task? before = moment == "in its turn" ? client.GetJobAsync("job_0") : null;

        Task call = s_calls[name](client, server, hasToken ? cancel.Token : default);
        if (moment != "before the first poll")
            await server.Arrival();
        if (moment.Contains("retry"))
            await observer.Retried.Guarded();
        else if (moment == "between polls" && name == "RunAsync")
            await observer.Submitted.Guarded();
        client.Dispose();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(call.Guarded);
        Check(error, name, moment);
        Assert.Equal(hasToken ? cancel.Token : default, error.CancellationToken);
        if (before is not null)
            Assert.Equal("job_0", (await Assert.ThrowsAsync<JobWaitCanceledException>(before.Guarded)).JobId);
    }

    [Theory]
    [InlineData("SubmitAsync")]
    [InlineData("RunAsync")]
    [InlineData("GetJobAsync")]
    [InlineData("WatchAsync")]
    [InlineData("WaitAsync by id")]
    [InlineData("WaitAsync by job")]
    [InlineData("DownloadAsync")]
    [InlineData("DownloadAsync to a stream")]
    [InlineData("DownloadAllAsync")]
    [InlineData("ListModelsAsync")]
    [InlineData("GetModelAsync")]
    public async Task What_begins_afterwards_is_refused(string name)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("completed")));
        ModelClient client = Clients.For(server);
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await s_calls[name](client, server, default));

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("SubmitAsync")]
    [InlineData("RunAsync")]
    [InlineData("GetJobAsync")]
    [InlineData("WatchAsync")]
    [InlineData("WaitAsync by id")]
    public async Task A_provider_of_keys_that_never_answers_does_not_keep_a_call_from_ending(string name)
    {
        await using var server = new HostileServer(new Step.Silence());
        var never = new TaskCompletionSource<string>();
        ModelClient client = Clients.For(server, new ManualTimeProvider(), options =>
        {
            options.ApiKey = null;
            options.ApiKeyProvider = _ => new ValueTask<string>(never.Task);
        });
        Task call = s_calls[name](client, server, default);

        client.Dispose();

        Check(await Assert.ThrowsAnyAsync<OperationCanceledException>(call.Guarded), name, "in the provider");
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_client_disposed_between_the_submit_and_the_wait_gives_the_job_back()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        ModelClient? client = null;
        client = Clients.For(server, change: options => options.OnSubmitted = _ => client!.Dispose());

        var error = await Assert.ThrowsAsync<JobWaitCanceledException>(() => client.RunAsync(new TestRequest()).Guarded());

        Assert.Equal("job_1", error.JobId);
    }

    [Fact]
    public async Task A_receiver_of_progress_may_dispose_of_the_client()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("running")));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<JobWaitCanceledException>(
            () => client.WaitAsync("job_1", new WaitOptions { Progress = new Disposing(client) }).Guarded());

        Assert.Equal("job_1", error.JobId);
        Assert.Single(server.Requests);
    }

    private static void Check(OperationCanceledException error, string name, string moment)
    {
        Assert.IsType<ObjectDisposedException>(error.InnerException);
        bool isRead = name is "GetJobAsync" or "WatchAsync" || name.StartsWith("WaitAsync", StringComparison.Ordinal);
        if (isRead || moment == "between polls")
        {
            Assert.Equal("job_1", Assert.IsType<JobWaitCanceledException>(error).JobId);
            Assert.Contains("disposed", error.Message);
        }
        else if (name is "RunAsync" || name.StartsWith("SubmitAsync", StringComparison.Ordinal))
        {
            bool mayHaveArrived = moment is "before the answer" || moment.StartsWith("within", StringComparison.Ordinal);
            Assert.Equal(mayHaveArrived, Assert.IsType<SubmitCanceledException>(error).OutcomeUnknown);
        }
    }

    private sealed class Disposing(ModelClient client) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => client.Dispose();
    }
}
