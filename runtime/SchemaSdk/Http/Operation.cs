using System.Diagnostics;

namespace SchemaSdk;

/// <summary>One operation of the client, seen from outside: a span, a duration, and a word to the observer when it fails.</summary>
internal readonly struct Operation
{
    private readonly string _name;
    private readonly string? _modelId;
    private readonly ModelClientObserver? _observer;
    private readonly TimeProvider _time;
    private readonly Activity? _activity;
    private readonly long _began;

    public Operation(string name, ClientCore core, string? modelId = null, string? jobId = null)
    {
        _name = name;
        _modelId = modelId;
        _observer = core.Observer;
        _time = core.Time;
        _activity = Start(name, core.Host, modelId, jobId);
        _began = core.Time.GetTimestamp();
    }

    public void SetJob(string? jobId) => Telemetry.SetJob(_activity, jobId);

    public void Succeeded() => End(null);

    public void Failed(Exception fault)
    {
        string errorType = fault is ModelApiException error ? error.Kind.ToString() : fault.GetType().Name;
        Telemetry.Failed(_activity, errorType);
        if (fault is ModelApiException known)
            _observer.Tell((_name, known), static (observer, told) => observer.OnError(told._name, told.known));
        End(errorType);
    }

    private static Activity? Start(string name, HostAddress host, string? modelId, string? jobId)
    {
        Activity? outer = Activity.Current;
        try
        {
            return Telemetry.Start(name, host, modelId, jobId);
        }
        catch (Exception)
        {
            // A listener that throws leaves the span it was told of current.
            Activity.Current = outer;
            return null;
        }
    }

    private void End(string? errorType)
    {
        ObserverCalls.Shielded((Operation: this, errorType), static end =>
        {
            if (Telemetry.IsMeasured)
                Telemetry.Measure(end.Operation._name, end.Operation._time.GetElapsedTime(end.Operation._began), end.Operation._modelId, end.errorType);
        });
        ObserverCalls.Shielded(_activity, static activity => activity?.Dispose());
        if (_activity is not null && Activity.Current == _activity)
            Activity.Current = _activity.Parent;
    }
}
