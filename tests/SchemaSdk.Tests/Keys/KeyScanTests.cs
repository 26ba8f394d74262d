using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SchemaSdk.Tests;

/// <summary>Whatever the host does, even sending the key back, what the client shows never holds it.</summary>
public class KeyScanTests
{
    [Fact]
    public async Task No_error_no_trace_no_metric_and_no_text_holds_the_key_or_a_signature()
    {
        var shown = new ConcurrentQueue<string>();
        using ActivityListener listener = Listen(shown);
        using MeterListener meter = Measure(shown);
        var observer = new RecordingObserver();

        foreach (Step step in HostsThatTellTheKey())
        {
            await using var server = new HostileServer(step);
            ModelClientOptions options = Clients.Options(server.Address, new SkippingTimeProvider());
            options.Observer = observer;
            using var client = new ModelClient(options);
            var output = new JobOutput { Url = new Uri(server.Address, "/a.mp4?sig=very-secret-signature") };

            shown.Enqueue($"{options} {client} {output}");
            await Show(shown, client.SubmitAsync(new TestRequest()));
            await Show(shown, client.GetJobAsync("job_1"));
            await Show(shown, client.WaitAsync("job_1", new WaitOptions { Timeout = TimeSpan.FromMinutes(10) }));
            await Show(shown, client.ListModelsAsync());
            await Show(shown, client.DownloadAsync(output, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));
        }

        string all = string.Join('\n', [.. shown, .. observer.Lines]);
        Assert.Contains("retry", all);
        Assert.Contains("gen_ai.client.operation.duration", all);
        Assert.DoesNotContain(Clients.Key, all);
        Assert.DoesNotContain("very-secret-signature", all);
    }

    private static IEnumerable<Step> HostsThatTellTheKey()
    {
        const string told = "your key is " + Clients.Key;
        const string header = "X-Request-Id: " + Clients.Key + "\r\n";
        yield return Step.Status(401, $$"""{"error":{"code":"invalid_api_key","message":"{{told}}"} }""", header);
        yield return Step.Status(400, told, header, "text/plain");
        yield return Step.Status(500, $"<html>{told}{told}</html>", header, "text/html");
        yield return Step.Status(429, $$"""{"error":{"code":"{{Clients.Key}}","message":"x"} }""", header);
        yield return Step.Status(302, told, $"Location: https://{Clients.Key}@elsewhere.example/?{Clients.Key}\r\n");
        yield return Step.Torn(200, told, 5000, headers: header);
        yield return Step.Json(Clients.Job("failed", $$""","error":{"message":"{{told}}","code":"{{Clients.Key}}"}"""));
        yield return Step.Json(Clients.Job(Clients.Key));
        yield return Step.Status(200, new string(' ', 480) + told, header);
        yield return new Step.ResetAfterRequest();
    }

    private static async Task Show(ConcurrentQueue<string> shown, Task call)
    {
        try
        {
            await call.Guarded();
            object? result = call.GetType().GetProperty("Result")?.GetValue(call);
            // The models' JSON is the caller's, as the host sent it.
            if (result is not System.Text.Json.JsonElement)
                shown.Enqueue($"{result}");
        }
        catch (Exception error)
        {
            shown.Enqueue(error.ToString());
            if (error is ModelApiException known)
                shown.Enqueue($"{known.ResponseExcerpt} {known.RequestId} {known.ErrorCode} {known.JobId}");
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> shown)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SchemaSdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                shown.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)}");
                foreach (ActivityEvent happening in activity.Events)
                    shown.Enqueue($"{happening.Name} {string.Join(' ', happening.Tags)}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<string> shown)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "SchemaSdk")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => shown.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => shown.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }
}
