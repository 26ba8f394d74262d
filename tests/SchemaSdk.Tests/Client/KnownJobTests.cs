using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SchemaSdk.Tests;

/// <summary>Whatever goes wrong once the host has named the job, the caller gets its id.</summary>
public class KnownJobTests
{
    private static readonly string s_page = new(' ', 2 * 1024 * 1024);

    private static readonly Dictionary<string, (Step Step, string? Id)> s_answers = new()
    {
        ["torn after a text"] = (Step.Torn(200, """{"job_id":"job_1","status":""", 500), "job_1"),
        ["torn after a number"] = (Step.Torn(200, """{"job_id":831,"status":""", 500), "831"),
        ["torn within a number"] = (Step.Torn(200, """{"job_id":83""", 500), null),
        ["torn within a text"] = (Step.Torn(200, """{"job_id":"job""", 500), null),
        ["torn under another name"] = (Step.Torn(200, """{"data":{"task_id":"t1","st""", 500), "t1"),
        ["reset after a text"] = (Step.Torn(200, """{"job_id":"job_1",""", 500, After.Reset), "job_1"),
        ["cut within a chunk"] = (
            Step.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30\r\n{\"job_id\":\"job_1\",\"", After.Close),
            "job_1"),
        ["too large by its own word"] = (Step.Json("""{"job_id":"job_1","status":"queued","x":" """ + s_page + "\"}"), "job_1"),
        ["too large as it came"] = (
            Step.Raw("HTTP/1.1 200 OK\r\n\r\n{\"job_id\":\"job_1\",\"x\":\"" + s_page + "\"}", After.Close),
            "job_1"),
        ["half of the JSON"] = (Step.Json("""{"job_id":"job_1","status":"""), "job_1"),
        ["JSON that goes on wrongly"] = (Step.Json("""{"job_id":"job_1",oops}"""), "job_1"),
        ["two answers"] = (Step.Json("""{"job_id":"job_1","status":"queued"}{}"""), "job_1"),
        ["a status that is a number"] = (Step.Json("""{"job_id":"job_1","status":7}"""), "job_1"),
        ["an id that can't be one, and another"] = (Step.Json("""{"job_id":"../keys","task_id":"t1"}"""), "t1"),
        ["an id of which half is missing"] = (Step.Json("""{"job_id":"\ud800","id":"i1"}"""), null),
        ["500"] = (Step.Status(500, """{"job_id":"job_1","error":"out of order"}"""), "job_1"),
        ["502 under another name"] = (Step.Status(502, """{"error":{"message":"no","task_id":"t1"}}"""), "t1"),
        ["503 with a plain id"] = (Step.Status(503, """{"id":"i1","status":"queued"}"""), "i1"),
        ["504 with the id of an error"] = (Step.Status(504, """{"error":{"id":"err_1"},"request_id":"r"}"""), null),
        ["500 torn"] = (Step.Torn(500, """{"job_id":"job_1","err""", 500), "job_1"),
        ["408"] = (Step.Status(408, """{"job_id":"job_1"}"""), "job_1"),
        ["409"] = (Step.Status(409, """{"error":"twice","job_id":"job_1"}"""), "job_1"),
        ["400 with a request's id"] = (Step.Status(400, """{"error":"no","id":"req_1","request_id":"r"}"""), null),
        ["303 to the job"] = (Step.Status(303, headers: "Location: /v1/jobs/job_1\r\n"), "job_1"),
        ["303 to an escaped id"] = (Step.Status(303, headers: "Location: /v1/jobs/wan%2Fabc?x=1\r\n"), "wan/abc"),
        ["202 without a body"] = (Step.Status(202, headers: "Location: /v1/jobs/job_1\r\n"), "job_1"),
        ["307 elsewhere"] = (Step.Status(307, headers: "Location: https://elsewhere.example/v1/jobs/job_1\r\n"), null),
        ["an error under a good status"] = (Step.Json("""{"task_id":"t1","status":"failed"}"""), "t1"),
    };

    public static TheoryData<string> Answers => [.. s_answers.Keys];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_exception_holds_the_id(string name)
    {
        (Step step, string? id) = s_answers[name];
        await using var server = new HostileServer(step);
        using ModelClient client = Clients.For(server, change: options => options.MaxResponseBytes = 1024 * 1024);

        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(id, error.JobId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"job_id":"job_1","status":""", "job_1")]
    [InlineData("""{"status":"queued","job_id":831,""", "831")]
    [InlineData("""{"data":{"task_id":"t1",""", "t1")]
    [InlineData("""{"status":""", null)]
    public async Task A_cancellation_while_the_answer_comes_holds_the_id(string body, string? id)
    {
        await using var server = new HostileServer(Step.Torn(200, body, 500, After.Silence));
        using var cancel = new CancellationTokenSource();
        var arrived = new TaskCompletionSource();
        ModelClientOptions options = Clients.Options(server.Address);
        using var client = new ModelClient(
            options,
            new Eavesdropper(ModelClientHandlers.CreateApi(options), body.Length, arrived),
            ModelClientHandlers.CreateDownload(options),
            true);

        Task<Job> submit = client.SubmitAsync(new TestRequest(), cancellationToken: cancel.Token);
        await arrived.Task.WaitAsync(HangGuard.Limit);
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<SubmitCanceledException>(() => submit);
        Assert.Equal((true, id, cancel.Token), (error.OutcomeUnknown, error.JobId, error.CancellationToken));
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("measure")]
    public async Task A_listener_that_throws_costs_nobody_a_job(string moment)
    {
        await using var server = new HostileServer(
            Step.Status(429),
            Step.Json(Clients.Job("queued")),
            Step.Status(500),
            Step.Json(Clients.Job("running")),
            Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server);
        using var scope = new Activity("the caller's").Start();
        bool isMine = true;
        void Throw(string now)
        {
            if (now == moment && isMine && Activity.Current?.RootId == scope.RootId)
                throw new InvalidOperationException("The exporter is full.");
        }

        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            {
                Throw("sample");
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStarted = _ => Throw("start"),
            ActivityStopped = _ => Throw("stop"),
        };
        ActivitySource.AddActivityListener(traces);
        using var meter = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ModelClientTelemetry.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meter.SetMeasurementEventCallback<double>((_, _, _, _) => Throw("measure"));
        meter.SetMeasurementEventCallback<long>((_, _, _, _) => Throw("measure"));
        meter.Start();

        JobResult result = await client.RunAsync(new TestRequest());
        isMine = false;

        Assert.Single(result.Outputs);
        Assert.Equal(5, server.Requests.Count);
        Assert.Same(scope, Activity.Current);
    }

    [Fact]
    public async Task A_hook_that_is_cancelled_is_no_cancelled_submit()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(
            server,
            change: options => options.OnSubmitted = _ => throw new OperationCanceledException());

        Assert.Equal("job_1", (await Assert.ThrowsAsync<HookFailedException>(() => client.SubmitAsync(new TestRequest()))).JobId);
    }

    /// <summary>Tells when so much of an answer has been read.</summary>
    private sealed class Eavesdropper(HttpMessageHandler sockets, int length, TaskCompletionSource arrived) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(sockets);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await _inner.SendAsync(request, cancellationToken);
            response.Content = new StreamContent(new Tap(await response.Content.ReadAsStreamAsync(cancellationToken), length, arrived));
            return response;
        }

        private sealed class Tap(Stream inner, int length, TaskCompletionSource arrived) : MemoryStream
        {
            private int _read;

            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                if (_read >= length)
                    arrived.TrySetResult();
                int read = await inner.ReadAsync(buffer, cancellationToken);
                _read += read;
                return read;
            }
        }
    }
}
