using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SchemaSdk;

/// <summary>The client's traces and metrics.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource? s_source = Made(static () => new ActivitySource(ModelClientTelemetry.ActivitySourceName));
    private static readonly Meter? s_meter = Made(static () => new Meter(ModelClientTelemetry.MeterName));

    private static readonly Histogram<double>? s_duration = Made(static () => s_meter?.CreateHistogram<double>(
        "gen_ai.client.operation.duration", "s", "The duration of a client operation."));

    private static readonly Counter<long>? s_retries = Made(static () => s_meter?.CreateCounter<long>(
        "schema_sdk.client.retries", "{retry}", "The number of retries."));

    public static bool IsMeasured => s_duration is { Enabled: true };

    public static Activity? Start(string operation, string provider, HostAddress host, string? modelId, string? jobId)
    {
        Activity? activity = s_source?.StartActivity(operation, ActivityKind.Client);
        if (activity is null)
            return null;
        activity.DisplayName = modelId is null ? operation : $"{operation} {modelId}";
        activity.SetTag("gen_ai.operation.name", operation);
        activity.SetTag("gen_ai.provider.name", provider);
        activity.SetTag("server.address", host.Host);
        activity.SetTag("server.port", host.Port);
        if (modelId is not null)
            activity.SetTag("gen_ai.request.model", modelId);
        SetJob(activity, jobId);
        return activity;
    }

    public static void SetJob(Activity? activity, string? jobId)
    {
        if (jobId is not null)
            activity?.SetTag("gen_ai.response.id", jobId);
    }

    public static void Retry(RetryNotice retry)
    {
        ClientEvents.Shielded(
            retry, static notice => s_retries?.Add(1, new KeyValuePair<string, object?>("schema_sdk.retry.reason", notice.Reason)));
        Activity.Current?.AddEvent(new ActivityEvent("retry", tags: new ActivityTagsCollection
        {
            ["schema_sdk.retry.operation"] = retry.Operation,
            ["schema_sdk.retry.reason"] = retry.Reason,
            ["schema_sdk.retry.attempt"] = retry.Attempt,
            ["schema_sdk.retry.delay"] = retry.Delay.TotalSeconds,
        }));
    }

    public static void Failed(Activity? activity, string errorType) =>
        activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", errorType);

    public static void Record(string operation, string provider, TimeSpan duration, string? modelId, string? errorType)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", operation },
            { "gen_ai.provider.name", provider },
        };
        if (modelId is not null)
            tags.Add("gen_ai.request.model", modelId);
        if (errorType is not null)
            tags.Add("error.type", errorType);
        s_duration?.Record(duration.TotalSeconds, tags);
    }

    // Creating these calls listeners; an exception from one would otherwise break every later use of this type.
    private static T? Made<T>(Func<T?> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
