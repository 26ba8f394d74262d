using System.Diagnostics;

namespace SchemaSdk;

/// <summary>The telemetry of one client operation: a span, a duration, and an observer event if it fails.</summary>
internal readonly struct OperationScope
{
    private readonly ClientEvents _events;
    private readonly string _name;
    private readonly string? _modelId;
    private readonly string? _tag;
    private readonly Activity? _activity;
    private readonly long _began;

    public OperationScope(ClientEvents events, string name, string? modelId, string? jobId, string? tag)
    {
        _events = events;
        _name = name;
        _modelId = modelId;
        _tag = tag;
        _activity = Start(events, name, modelId, jobId);
        _began = events.Time.GetTimestamp();
    }

    public void SetJob(string? jobId) => Telemetry.SetJob(_activity, jobId);

    public void Succeeded() => End(null);

    public void Failed(Exception exception)
    {
        string errorType = exception is ModelApiException error ? error.Kind.ToString() : exception.GetType().Name;
        Telemetry.Failed(_activity, errorType);
        if (exception is ModelApiException known)
            _events.Failed(new OperationFailure { Operation = _name, Error = known, ModelId = _modelId, Tag = _tag });
        End(errorType);
    }

    private static Activity? Start(ClientEvents events, string name, string? modelId, string? jobId)
    {
        Activity? outer = Activity.Current;
        try
        {
            return Telemetry.Start(name, events.Provider, events.Host, modelId, jobId);
        }
        catch (Exception)
        {
            // A listener that throws leaves its span current.
            Activity.Current = outer;
            return null;
        }
    }

    private void Record(string? errorType) =>
        Telemetry.Record(_name, _events.Provider, _events.Time.GetElapsedTime(_began), _modelId, errorType);

    private void End(string? errorType)
    {
        if (Telemetry.IsMeasured)
            ClientEvents.Shielded((Scope: this, Error: errorType), static end => end.Scope.Record(end.Error));
        if (_activity is null)
            return;
        ClientEvents.Shielded(_activity, static activity => activity.Dispose());
        if (Activity.Current == _activity)
            Activity.Current = _activity.Parent;
    }
}
