using System.Diagnostics;

namespace SchemaSdk;

/// <summary>The span of a step, which is part of the trace in which the job was planned, whichever process takes it.</summary>
internal static class StepActivity
{
    private static readonly ActivitySource s_source = new(ModelClientTelemetry.ActivitySourceName);

    public static Activity? Start(LedgerEntry entry, string worker)
    {
        if (!s_source.HasListeners())
            return null;
        string step = entry.State switch
        {
            LedgerState.Planned => "submit",
            LedgerState.Submitted => "poll",
            _ => "download",
        };
        _ = ActivityContext.TryParse(entry.TraceParent, null, isRemote: true, out ActivityContext planned);
        ActivityContext? engine = Activity.Current?.Context;
        Activity? activity = s_source.StartActivity(
            $"job {step}", ActivityKind.Consumer, planned, links: engine is { } cause ? [new ActivityLink(cause)] : null);
        activity?
            .SetTag("schema_sdk.ledger.key", entry.Key)
            .SetTag("schema_sdk.ledger.batch", entry.Batch)
            .SetTag("schema_sdk.ledger.worker", worker)
            .SetTag("gen_ai.request.model", entry.ModelId);
        return activity;
    }

    public static void End(Activity? activity, JobStep step)
    {
        activity?.SetTag("schema_sdk.ledger.state", step.Entry.State.ToString());
        if (step.Failure is not null)
            activity?.SetStatus(ActivityStatusCode.Error, step.Failure.Message);
    }
}
