namespace SchemaSdk;

/// <summary>Reports what a client does to its observer and to trace and metric listeners. Their failures never fail the request.</summary>
internal sealed class ClientEvents(ModelClientObserver? observer, string provider, HostAddress host, TimeProvider time)
{
    public bool HasObserver => observer is not null;

    public string Provider => provider;

    public HostAddress Host => host;

    public TimeProvider Time => time;

    /// <summary>Starts an operation.</summary>
    public OperationScope Start(string operation, string? modelId = null, string? jobId = null, string? tag = null) =>
        new(this, operation, modelId, jobId, tag);

    public void Retry(RetryNotice retry)
    {
        Telemetry.Retry(retry);
        Notify(retry, static (observer, notice) => observer.OnRetry(notice));
    }

    public void Submitted(JobSubmitted submitted) => Notify(submitted, static (observer, notice) => observer.OnJobSubmitted(notice));

    public void Ended(Job job) => Notify(job, static (observer, notice) => observer.OnJobEnded(notice));

    public void Failed(OperationFailure failure) => Notify(failure, static (observer, notice) => observer.OnError(notice));

    public static void Shielded<T>(T what, Action<T> notify)
    {
        try
        {
            notify(what);
        }
        catch (Exception)
        {
            // A failing logger must not cost the caller a paid job.
        }
    }

    private void Notify<T>(T what, Action<ModelClientObserver, T> notify)
    {
        if (observer is not null)
            Shielded((observer, what, notify), static call => call.notify(call.observer, call.what));
    }
}
