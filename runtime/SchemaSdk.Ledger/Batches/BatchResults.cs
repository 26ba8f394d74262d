using System.Threading.Channels;

namespace SchemaSdk;

/// <summary>What a run tells its caller: one result for each request.</summary>
internal sealed class BatchResults
{
    private readonly Channel<BatchResult> _channel = Channel.CreateUnbounded<BatchResult>(new() { SingleReader = true });
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private int _count;

    public ChannelReader<BatchResult> Reader => _channel.Reader;

    /// <summary>How many were told.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Tells what became of a request, unless that was told before. Others may have planned more jobs in the same batch; their
    /// results are not this caller's.</summary>
    public void Tell(BatchPlan plan, LedgerEntry entry, Exception? error, JobResult? result)
    {
        if (plan.Requests.TryGetValue(entry.Key, out ModelRequest? request))
            Tell(new BatchResult(entry, request, error) { Result = result });
    }

    public void Tell(BatchResult result)
    {
        lock (_gate)
        {
            if (!_told.Add(result.Entry.Key))
                return;
        }

        Interlocked.Increment(ref _count);
        _channel.Writer.TryWrite(result);
    }

    /// <summary>Returns why a job has no result by what the host said, or the ledger says; <see langword="null"/> if it has one.</summary>
    public static Exception? FailureOf(LedgerEntry entry, Job? job) => entry.State switch
    {
        LedgerState.Completed or LedgerState.Downloaded => null,
        LedgerState.Failed or LedgerState.Cancelled when job is not null => new JobFailedException(job),
        _ => new LedgerException(
            $"The job '{entry.Key}' is {entry.State}: {entry.Error ?? "no reason is known"}", new ApiErrorDetails { JobId = entry.JobId }),
    };

    public void Complete(Exception? failure) => _channel.Writer.Complete(failure);
}
