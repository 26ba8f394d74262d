using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SchemaSdk.Tests;

/// <summary>What a callback of the caller's throws costs no job, and is not taken for a fault of the connection.</summary>
public class CallbackTests
{
    private static readonly AsyncLocal<bool> s_throws = new();

    private static readonly Dictionary<string, Func<ModelClient, WaitOptions?, Task>> s_waits = new()
    {
        ["RunAsync"] = (client, options) => client.RunAsync(new TestRequest(), wait: options),
        ["WaitAsync by id"] = (client, options) => client.WaitAsync("job_1", options),
        ["WaitAsync by job"] = (client, options) => client.WaitAsync(new Job { Id = "job_1" }, options),
        ["WatchAsync"] = async (client, _) =>
        {
            await foreach (Job job in client.WatchAsync("job_1"))
                Assert.Equal("job_1", job.Id);
        },
        ["GetJobAsync"] = (client, _) => client.GetJobAsync("job_1"),
    };

    private static readonly Dictionary<string, Exception> s_exceptions = new Exception[]
    {
        new ObjectDisposedException("window"),
        new IOException("broken pipe"),
        new HttpRequestException("no"),
        new OperationCanceledException(),
        new TimeoutException(),
        new ServiceUnavailableException("no"),
        new ArgumentOutOfRangeException(),
        new NullReferenceException(),
    }.ToDictionary(exception => exception.GetType().Name);

    public static TheoryData<string, string, int> Reports
    {
        get
        {
            var rows = new TheoryData<string, string, int>();
            foreach (string wait in new[] { "RunAsync", "WaitAsync by id", "WaitAsync by job" })
            {
                foreach (string exception in s_exceptions.Keys)
                {
                    for (int report = 1; report <= 3; report++)
                        rows.Add(wait, exception, report);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string, string> Listeners
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string wait in s_waits.Keys)
            {
                foreach (string moment in new[] { "sample", "started", "stopped", "measured" })
                    rows.Add(wait, moment);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_receiver_of_progress_that_throws_ends_the_wait_with_the_job(string wait, string exception, int report)
    {
        await using var server = Server();
        var observer = new RecordingObserver();
        using ModelClient client = Clients.For(server, change: options => options.Observer = observer);
        var progress = new Throwing(s_exceptions[exception], report);

        var error = await Assert.ThrowsAsync<HookFailedException>(() =>
            s_waits[wait](client, new WaitOptions { Progress = progress }).Guarded());

        Assert.Equal(("job_1", ModelApiErrorKind.Hook), (error.JobId, error.Kind));
        Assert.Same(s_exceptions[exception], error.InnerException);
        Assert.Contains("job_1", error.Message);
        Assert.Empty(observer.Retries);
        Assert.Equal(report, server.Requests.Count(request => request.Method == "GET"));
    }

    [Theory]
    [MemberData(nameof(Listeners))]
    public async Task A_listener_that_throws_is_ignored(string wait, string moment)
    {
        s_throws.Value = true;
        using ActivityListener spans = Spans(moment);
        using MeterListener meters = Meters(moment);
        Activity? before = Activity.Current;
        await using var server = Server();
        var observer = new RecordingObserver();
        using ModelClient client = Clients.For(server, change: options => options.Observer = observer);

        await s_waits[wait](client, null).Guarded();

        Assert.Empty(observer.Retries);
        Assert.Same(before, Activity.Current);
    }

    [Theory]
    [InlineData("RunAsync")]
    [InlineData("WaitAsync by id")]
    [InlineData("WaitAsync by job")]
    [InlineData("WatchAsync")]
    [InlineData("GetJobAsync")]
    public async Task An_observer_that_throws_is_ignored(string wait)
    {
        await using var server = Server();
        using ModelClient client = Clients.For(server, change: options => options.Observer = new Faulty());

        await s_waits[wait](client, null).Guarded();
    }

    [Fact]
    public async Task The_error_of_a_call_survives_an_observer_that_throws()
    {
        await using var server = new HostileServer(Step.Status(404));
        using ModelClient client = Clients.For(server, change: options => options.Observer = new Faulty());

        Assert.Equal("job_1", (await Assert.ThrowsAsync<JobNotFoundException>(() => client.WaitAsync("job_1").Guarded())).JobId);
    }

    private static HostileServer Server()
    {
        int polls = 0;
        return new HostileServer(
            request => request.Method == "POST" ? Step.Json(Clients.Job("queued"))
                : Interlocked.Increment(ref polls) switch
                {
                    1 => Step.Json(Clients.Job("queued")),
                    2 => Step.Json(Clients.Job("running")),
                    _ => Step.Json(Clients.Job("completed")),
                });
    }

    private static ActivityListener Spans(string moment)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            {
                ThrowIf(moment == "sample");
                return s_throws.Value ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None;
            },
            ActivityStarted = _ => ThrowIf(moment == "started"),
            ActivityStopped = _ => ThrowIf(moment == "stopped"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Meters(string moment)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ModelClientTelemetry.MeterName)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => ThrowIf(moment == "measured"));
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => ThrowIf(moment == "measured"));
        listener.Start();
        return listener;
    }

    // Other tests run beside this one, under the same listeners.
    private static void ThrowIf(bool isMoment)
    {
        if (isMoment && s_throws.Value)
            throw new InvalidOperationException("the exporter is full");
    }

    private sealed class Throwing(Exception exception, int atReport) : IProgress<JobProgress>
    {
        private int _reports;

        public void Report(JobProgress value)
        {
            if (++_reports == atReport)
                throw exception;
        }
    }

    private sealed class Faulty : ModelClientObserver
    {
        public override void OnRetry(RetryNotice retry) => throw new InvalidOperationException("log is full");

        public override void OnJobSubmitted(JobSubmitted submitted) => throw new InvalidOperationException("log is full");

        public override void OnJobEnded(Job job) => throw new InvalidOperationException("log is full");

        public override void OnError(OperationFailure failure) => throw new InvalidOperationException("log is full");
    }
}
