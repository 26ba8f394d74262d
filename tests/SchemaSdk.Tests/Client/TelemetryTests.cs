using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SchemaSdk.Tests;

public class TelemetryTests
{
    [Fact]
    public async Task A_submit_is_a_span_with_its_model_its_job_and_each_retry()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SchemaSdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = new HostileServer(
            Step.Status(503, headers: "Retry-After: 4\r\n"), Step.Json("""{"job_id":"job_span","status":"queued"}"""), Step.Status(404));
        using ModelClient client = Clients.For(server);

        await client.SubmitAsync(new TestRequest());
        await Assert.ThrowsAsync<JobNotFoundException>(() => client.WaitAsync("job_span"));

        Activity[] own = [.. spans.Where(span => Equals(span.GetTagItem("gen_ai.response.id"), "job_span"))];
        Assert.Equal(["submit", "wait"], own.Select(span => span.OperationName));
        Assert.Equal("test-model", own[0].GetTagItem("gen_ai.request.model"));
        Assert.Equal("empiriolabs", own[0].GetTagItem("gen_ai.provider.name"));
        Assert.Equal(server.Address.Port, own[0].GetTagItem("server.port"));
        ActivityEvent retry = Assert.Single(own[0].Events);
        Assert.Contains(new KeyValuePair<string, object?>("schema_sdk.retry.reason", "status 503"), retry.Tags);
        Assert.Contains(new KeyValuePair<string, object?>("schema_sdk.retry.delay", 4.0), retry.Tags);
        Assert.Equal((ActivityStatusCode.Error, "NotFound"), (own[1].Status, own[1].GetTagItem("error.type")));
    }

    [Fact]
    public async Task Operations_are_measured_and_retries_counted()
    {
        var measured = new ConcurrentQueue<string>();
        var isOwn = new AsyncLocal<bool> { Value = true };
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ModelClientTelemetry.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => Note(instrument, Math.Floor(seconds), tags));
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Note(instrument, count, tags));
        listener.Start();
        await using var server = new HostileServer(
            Step.Status(503, headers: "Retry-After: 4\r\n"),
            Step.Json(Clients.Job("queued")),
            Step.Status(404));
        using ModelClient client = Clients.For(server);

        await client.SubmitAsync(new TestRequest());
        await Assert.ThrowsAsync<JobNotFoundException>(() => client.WaitAsync("job_1"));

        Assert.Equal(
            [
                "schema_sdk.client.retries 1 {retry} schema_sdk.retry.reason=status 503",
                "gen_ai.client.operation.duration 4 s gen_ai.operation.name=submit gen_ai.provider.name=empiriolabs gen_ai.request.model=test-model",
                "gen_ai.client.operation.duration 0 s gen_ai.operation.name=wait gen_ai.provider.name=empiriolabs error.type=NotFound",
            ],
            measured);

        // Other tests measure at the same time; their measurements come from other flows.
        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string line = $"{instrument.Name} {value} {instrument.Unit}";
            foreach ((string name, object? tag) in tags)
                line += $" {name}={tag}";
            if (isOwn.Value)
                measured.Enqueue(line);
        }
    }

    [Fact]
    public async Task An_observer_that_throws_costs_nobody_a_job()
    {
        await using var server = new HostileServer(Step.Status(429), Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("completed")));
        using ModelClient client = Clients.For(server, change: options => options.Observer = new FaultyObserver());

        JobResult result = await client.RunAsync(new TestRequest());

        Assert.Single(result.Outputs);
    }

    private sealed class FaultyObserver : ModelClientObserver
    {
        public override void OnRetry(RetryNotice retry) => throw new InvalidOperationException("log is full");

        public override void OnJobSubmitted(JobSubmitted submitted) => throw new InvalidOperationException("log is full");

        public override void OnJobEnded(Job job) => throw new InvalidOperationException("log is full");
    }
}
