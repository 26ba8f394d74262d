namespace SchemaSdk;

/// <summary>Tells the ledger, if there is one, what became of jobs. What it can't record is the caller's to know, with the job's
/// id.</summary>
internal sealed class LedgerEvents(IClientLedger? ledger, string hostId)
{
    public bool IsOn => ledger is not null;

    public ISubmitRecord RecordOf(SubmitIntent intent) => ledger!.RecordOf(intent);

    /// <exception cref="LedgerException">The job is accepted, and the ledger does not know it.</exception>
    public static ValueTask AcceptedAsync(ISubmitRecord? record, Job job) => record is null
        ? ValueTask.CompletedTask
        : GuardAsync(() => record.AcceptedAsync(job), job.Id, $"Job {job.Id ?? "without an id"} was accepted by the host, and continues");

    /// <summary>Records a failure. If that fails too, the record stays as it is, which means that the outcome is unknown.</summary>
    public static async ValueTask FailedAsync(ISubmitRecord? record, Exception failure, bool mayHaveArrived)
    {
        if (record is null)
            return;
        try
        {
            await record.FailedAsync(failure, mayHaveArrived).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The caller is about to get the failure itself, which matters more.
        }
    }

    public ValueTask EndedAsync(JobOrigin? origin, Job job, CancellationToken cancellationToken) => ledger is null
        ? ValueTask.CompletedTask
        : GuardAsync(
            () => ledger.EndedAsync(new JobReference(origin?.Key, job.Id, hostId), job, cancellationToken), job.Id,
            $"Job {job.Id} has ended");

    public ValueTask DownloadedAsync(
        JobOrigin? origin, string? jobId, IReadOnlyList<string> files, CancellationToken cancellationToken) => ledger is null
        ? ValueTask.CompletedTask
        : GuardAsync(
            () => ledger.DownloadedAsync(new JobReference(origin?.Key, jobId, hostId), files, cancellationToken), jobId,
            $"The outputs of job {jobId} were saved");

    private static async ValueTask GuardAsync(Func<ValueTask> recording, string? jobId, string what)
    {
        try
        {
            await recording().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new LedgerException(
                $"{what}, but the ledger could not record it: {exception.Message}",
                new ApiErrorDetails { JobId = jobId, MayBeBilled = true },
                exception);
        }
    }
}
