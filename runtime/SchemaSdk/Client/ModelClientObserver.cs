namespace SchemaSdk;

/// <summary>
/// Is told what a client does, so that it can be logged. Nothing it is given holds the key, or the query of an address.
/// Its methods are called while a request waits for them, so they should be quick; what they throw is ignored.
/// </summary>
public abstract class ModelClientObserver
{
    /// <summary>A request failed in a way that allows another attempt, which follows after a pause.</summary>
    /// <param name="retry">Which request, and why.</param>
    public virtual void OnRetry(RetryNotice retry)
    {
    }

    /// <summary>The host accepted a job.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="modelId">The model's id.</param>
    public virtual void OnJobSubmitted(string jobId, string modelId)
    {
    }

    /// <summary>A job that is waited for has ended.</summary>
    /// <param name="job">The job as it ended.</param>
    public virtual void OnJobEnded(Job job)
    {
    }

    /// <summary>An operation ended in an error.</summary>
    /// <param name="operation">What was done, such as <c>POST /v1/videos/generations</c>.</param>
    /// <param name="error">What the caller gets.</param>
    public virtual void OnError(string operation, ModelApiException error)
    {
    }
}

/// <summary>That a request is about to be made again.</summary>
/// <param name="Operation">The method and path, such as <c>GET /v1/jobs/x</c>.</param>
/// <param name="Reason">Why, such as <c>status 503</c>.</param>
/// <param name="Attempt">How many attempts have failed so far, from 1.</param>
/// <param name="Pause">How long the client waits before the next.</param>
public sealed record RetryNotice(string Operation, string Reason, int Attempt, TimeSpan Pause);
