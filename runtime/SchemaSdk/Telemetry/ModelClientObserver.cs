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
    /// <param name="submitted">Which job, and of which request.</param>
    public virtual void OnJobSubmitted(JobSubmitted submitted)
    {
    }

    /// <summary>A job that is waited for has ended.</summary>
    /// <param name="job">The job as it ended.</param>
    public virtual void OnJobEnded(Job job)
    {
    }

    /// <summary>An operation ended in an error.</summary>
    /// <param name="failure">Which operation, and what its caller gets.</param>
    public virtual void OnError(OperationFailure failure)
    {
    }
}

/// <summary>That the host accepted a job.</summary>
public sealed record JobSubmitted
{
    /// <summary>The job's id.</summary>
    public required string JobId { get; init; }

    /// <summary>The model's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>What was asked for; <see langword="null"/> for a model without a document.</summary>
    public ModelRequest? Request { get; init; }

    /// <summary>The caller's own text of <c>SubmitOptions.Tag</c>; <see langword="null"/> where the call gave none.</summary>
    public string? Tag { get; init; }

    /// <summary>The job and the model; never what was asked for.</summary>
    public override string ToString() => $"{JobId} ({ModelId})";
}

/// <summary>That a request is about to be made again.</summary>
public sealed record RetryNotice
{
    /// <summary>The method and path, such as <c>GET /v1/jobs/x</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Why, such as <c>status 503</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>How many attempts have failed so far, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>How long the client waits before the next.</summary>
    public required TimeSpan Delay { get; init; }
}

/// <summary>That an operation ended in an error.</summary>
public sealed record OperationFailure
{
    /// <summary>What was done: <c>submit</c>, <c>wait</c> or <c>download</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>What the caller gets.</summary>
    public required ModelApiException Error { get; init; }

    /// <summary>The model of a submit; <see langword="null"/> of anything else.</summary>
    public string? ModelId { get; init; }

    /// <summary>The caller's own text of <c>SubmitOptions.Tag</c>; <see langword="null"/> where the call gave none.</summary>
    public string? Tag { get; init; }
}
