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
        Tell(retry, static (observer, told) => observer.OnRetry(told));
    }

    public void Submitted(JobSubmitted submitted) => Tell(submitted, static (observer, told) => observer.OnJobSubmitted(told));

    public void Ended(Job job) => Tell(job, static (observer, told) => observer.OnJobEnded(told));

    public void Failed(OperationFailure failure) => Tell(failure, static (observer, told) => observer.OnError(told));

    public static void Shielded<T>(T what, Action<T> tell)
    {
        try
        {
            tell(what);
        }
        catch (Exception)
        {
            // A failing logger must not cost the caller a paid job.
        }
    }

    private void Tell<T>(T what, Action<ModelClientObserver, T> tell)
    {
        if (observer is not null)
            Shielded((observer, what, tell), static call => call.tell(call.observer, call.what));
    }
}
