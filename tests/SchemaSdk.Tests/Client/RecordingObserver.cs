using System.Collections.Concurrent;

namespace SchemaSdk.Tests;

internal sealed class RecordingObserver : ModelClientObserver
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<RetryNotice> _retries = new();
    private readonly TaskCompletionSource _submitted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _retried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first job has been submitted.</summary>
    public Task Submitted => _submitted.Task;

    /// <summary>Ends with the first retry.</summary>
    public Task Retried => _retried.Task;

    public IReadOnlyList<RetryNotice> Retries => [.. _retries];

    public IReadOnlyList<string> Lines => [.. _lines];

    public override void OnRetry(RetryNotice retry)
    {
        _retries.Enqueue(retry);
        _lines.Enqueue(retry.ToString());
        _retried.TrySetResult();
    }

    public override void OnJobSubmitted(JobSubmitted submitted)
    {
        _lines.Enqueue($"submitted {submitted.JobId} {submitted.ModelId}");
        _submitted.TrySetResult();
    }

    public override void OnJobEnded(Job job) => _lines.Enqueue($"ended {job}");

    public override void OnError(OperationFailure failure) => _lines.Enqueue($"{failure.Operation}: {failure.Error}");
}
