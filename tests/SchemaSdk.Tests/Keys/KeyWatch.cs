using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using SchemaSdk.Tests;

[assembly: AssemblyFixture(typeof(KeyWatch))]

namespace SchemaSdk.Tests;

/// <summary>
/// Looks at every exception thrown, every trace and every measurement of the whole test run, of the client and of what lies below it.
/// The run fails if one of them holds the key.
/// </summary>
public sealed class KeyWatch : IDisposable
{
    private readonly ConcurrentQueue<string> _found = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _measurements;

    public KeyWatch()
    {
        AppDomain.CurrentDomain.FirstChanceException += OnException;
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = OnTrace,
        };
        ActivitySource.AddActivityListener(_traces);
        _measurements = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => OnMeasurement(instrument, tags));
        _measurements.SetMeasurementEventCallback<long>((instrument, _, tags, _) => OnMeasurement(instrument, tags));
        _measurements.Start();
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnException;
        _traces.Dispose();
        _measurements.Dispose();
        Assert.Empty(_found);
    }

    private void OnException(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        Exception error = thrown.Exception;
        Look(error.GetType().Name, error.Message);
        if (error is not ModelApiException known)
            return;
        Look(error.GetType().Name, known.ResponseExcerpt);
        Look(error.GetType().Name, $"{known.RequestId} {known.ErrorCode} {known.JobId}");
    }

    private void OnTrace(Activity activity)
    {
        Look(activity.OperationName, $"{activity.DisplayName} {activity.StatusDescription}");
        foreach (KeyValuePair<string, object?> tag in activity.TagObjects)
            Look(activity.OperationName, $"{tag}");
        foreach (ActivityEvent happening in activity.Events)
            Look(happening.Name, string.Join(' ', happening.Tags));
    }

    private void OnMeasurement(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
            Look(instrument.Name, $"{tag}");
    }

    private void Look(string where, string? text)
    {
        if (text?.Contains(Clients.Key, StringComparison.OrdinalIgnoreCase) == true)
            _found.Enqueue($"{where}: {text}");
    }
}
