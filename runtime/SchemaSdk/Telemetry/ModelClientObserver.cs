namespace SchemaSdk;

/// <summary>
/// Receives a client's events, for logging. They never contain the key or the query of an address. The methods are called synchronously
/// while a request waits, so they should be fast; exceptions they throw are ignored.
/// </summary>
public abstract class ModelClientObserver
{
    /// <summary>Called when a request failed and will be retried after a delay.</summary>
    /// <param name="retry">The request and the reason.</param>
    public virtual void OnRetry(RetryNotice retry)
    {
    }

    /// <summary>Called when the host has accepted a job.</summary>
    /// <param name="submitted">The job and its request.</param>
    public virtual void OnJobSubmitted(JobSubmitted submitted)
    {
    }

    /// <summary>Called when a job that is being waited for has ended.</summary>
    /// <param name="job">The job in its final state.</param>
    public virtual void OnJobEnded(Job job)
    {
    }

    /// <summary>Called when an operation has failed.</summary>
    /// <param name="failure">The operation and the exception its caller receives.</param>
    public virtual void OnError(OperationFailure failure)
    {
    }
}

/// <summary>The event that the host accepted a job.</summary>
public sealed record JobSubmitted
{
    /// <summary>The job's id.</summary>
    public required string JobId { get; init; }

    /// <summary>The model's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>The request; <see langword="null"/> for a model without a document.</summary>
    public ModelRequest? Request { get; init; }

    /// <summary>The caller's <c>SubmitOptions.Tag</c>; <see langword="null"/> if not set.</summary>
    public string? Tag { get; init; }

    /// <summary>Returns the job and the model, never the request.</summary>
    public override string ToString() => $"{JobId} ({ModelId})";
}

/// <summary>The event that a request is about to be retried.</summary>
public sealed record RetryNotice
{
    /// <summary>The method and path, such as <c>GET /v1/jobs/x</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The reason, such as <c>status 503</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The number of failed attempts so far, starting at 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The delay before the next attempt.</summary>
    public required TimeSpan Delay { get; init; }
}

/// <summary>The event that an operation failed.</summary>
public sealed record OperationFailure
{
    /// <summary>The operation: <c>submit</c>, <c>wait</c>, <c>cancel</c> or <c>download</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The exception its caller receives.</summary>
    public required ModelApiException Error { get; init; }

    /// <summary>The model of a submit; <see langword="null"/> for other operations.</summary>
    public string? ModelId { get; init; }

    /// <summary>The caller's <c>SubmitOptions.Tag</c>; <see langword="null"/> if not set.</summary>
    public string? Tag { get; init; }
}
